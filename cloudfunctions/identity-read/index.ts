import { identityRead } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { readIdentity } from '../kernel/accounts/real-name'

export const main = action(
  identityRead,
  (world, { front, back }, { actor }) => readIdentity(world, actor.id, front, back),
  outside,
)
