import { group } from '../kernel/call/action'
import messagesDeliver from './messages-deliver'

export const main = group([messagesDeliver])
