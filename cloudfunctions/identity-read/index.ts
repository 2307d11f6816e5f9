import { identityRead } from '../../shared/contracts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { readIdentity } from '../kernel/realName'

export const main = action(
  identityRead,
  (world, { front, back }, { actor }) => readIdentity(world, actor.id, front, back),
  outside,
)
