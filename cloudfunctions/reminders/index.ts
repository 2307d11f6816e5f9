import { reminders } from '../../shared/contracts'
import { action } from '../kernel/action'
import { remind } from '../kernel/reminders'

export const main = action(reminders, (world) => remind(world))
