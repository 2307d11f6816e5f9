import { reminders } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { remind } from '../kernel/messages/reminders'

export default action(reminders, (world) => remind(world))
