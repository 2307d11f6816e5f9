import { messagesDeliver } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { deliver, writeMissing } from '../kernel/messages/delivery'
import { outside } from '../kernel/outside/providers'

export default action(
  messagesDeliver,
  async (world) => {
    const written = await writeMissing(world)
    return { written, ...(await deliver(world)) }
  },
  outside,
)
