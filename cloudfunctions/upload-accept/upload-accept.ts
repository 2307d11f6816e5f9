import { uploadAccept } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { accept } from '../kernel/files/upload'

export default action(uploadAccept, (world, { fileId }, { actor }) => accept(world, actor.id, fileId))
