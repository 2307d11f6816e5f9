import { messageList } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { messagesOf } from '../kernel/messages/messages'

export default action(messageList, (world, input, { actor }) => messagesOf(world, actor.id, input))
