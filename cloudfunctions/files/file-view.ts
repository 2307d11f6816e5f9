import { fileView } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { ownFile, pictureOf } from '../kernel/files/stored'

export default action(fileView, async (world, { fileId, thumbnail }, { actor }) => {
  const picture = await pictureOf(world, await ownFile(world, actor.id, fileId), thumbnail)
  return { type: 'image/jpeg' as const, data: picture.toString('base64') }
})
