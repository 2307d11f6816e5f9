import { messageList } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { messagesOf } from '../kernel/messages/messages'

export const main = action(messageList, (world, input, { actor }) => messagesOf(world, actor.id, input))
