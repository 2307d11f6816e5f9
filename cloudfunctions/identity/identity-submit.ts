import { identitySubmit } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { submitIdentity } from '../kernel/accounts/real-name'

export default action(
  identitySubmit,
  (world, { readId }, { actor }) => submitIdentity(world, actor.id, readId),
  outside,
)
