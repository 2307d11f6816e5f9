import { messageRead } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { markRead } from '../kernel/messages/messages'

export default action(messageRead, async (world, { messageId }, { actor }) => {
  await markRead(world, actor.id, messageId)
  return { done: true as const }
})
