import { reminders } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { remind } from '../kernel/messages/reminders'

export const main = action(reminders, (world) => remind(world))
