import { messagesDeliver } from '../../shared/contracts'
import { action } from '../kernel/action'
import { deliver, writeMissing } from '../kernel/delivery'
import { outside } from '../kernel/providers'

export const main = action(
  messagesDeliver,
  async (world) => {
    const written = await writeMissing(world)
    return { written, ...(await deliver(world)) }
  },
  outside,
)
