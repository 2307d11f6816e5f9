import { identityRead } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { readIdentity } from '../kernel/accounts/real-name'
import { identityPictures } from '../kernel/files/stored'

export default action(
  identityRead,
  async (world, input, { actor }) => readIdentity(world, actor.id, await identityPictures(world, actor.id, input)),
  outside,
)
