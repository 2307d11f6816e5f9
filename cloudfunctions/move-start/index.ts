import { moveStart } from '../../shared/contracts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { startMove } from '../kernel/moves'

export const main = action(
  moveStart,
  (world, { moveId, by }, { actor, caller }) => startMove(world, actor.id, moveId, by, caller),
  outside,
)
