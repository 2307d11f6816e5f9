import { uploadAccept } from '../../shared/contracts'
import { action } from '../kernel/action'
import { accept } from '../kernel/uploads'

export const main = action(uploadAccept, (world, { fileId }, { actor }) => accept(world, actor.id, fileId))
