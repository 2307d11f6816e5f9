import { messageUnread } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { unreadOf } from '../kernel/messages/messages'

export default action(messageUnread, async (world, _input, { actor }) => ({
  unread: await unreadOf(world, actor.id),
}))
