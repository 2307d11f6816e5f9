import { group } from '../kernel/call/action'
import reminders from './reminders'

export const main = group([reminders])
