import { group } from '../kernel/call/action'
import messageList from './message-list'
import messageRead from './message-read'
import messageTemplates from './message-templates'
import messageUnread from './message-unread'

export const main = group([messageList, messageRead, messageUnread, messageTemplates])
