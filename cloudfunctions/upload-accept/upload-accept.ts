import { uploadAccept } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { accept } from '../kernel/files/upload'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(uploadAccept, (world, { fileId }, { actor }) => accept(world, ownerKeyOf(actor), fileId))
