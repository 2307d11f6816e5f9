import { uploadTicket } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { ticket } from '../kernel/files/upload'

export default action(uploadTicket, (world, input, { actor }) => ticket(world, actor.id, input.for, input.bytes))
