import { identitySubmit } from '../../shared/contracts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { submitIdentity } from '../kernel/realName'

export const main = action(
  identitySubmit,
  (world, { readId }, { actor }) => submitIdentity(world, actor.id, readId),
  outside,
)
