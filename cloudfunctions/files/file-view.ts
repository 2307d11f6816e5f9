import { fileView } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { ownFile, pictureOf } from '../kernel/files/stored'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(fileView, async (world, { fileId, thumbnail }, { actor }) => {
  const picture = await pictureOf(world, await ownFile(world, ownerKeyOf(actor), fileId), thumbnail)
  return { type: 'image/jpeg' as const, data: picture.toString('base64') }
})
