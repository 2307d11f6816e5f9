import { moveStart } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { startMove } from '../kernel/accounts/account-moves'

export default action(
  moveStart,
  (world, { moveId, by }, { actor, caller }) => startMove(world, actor.id, moveId, by, caller),
  outside,
)
