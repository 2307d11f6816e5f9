import { uploadTicket } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { ticket } from '../kernel/files/upload'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(uploadTicket, (world, input, { actor }) =>
  ticket(world, ownerKeyOf(actor), input.for, input.bytes),
)
