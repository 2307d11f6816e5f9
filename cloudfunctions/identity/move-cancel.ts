import { moveCancel } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { cancelMove } from '../kernel/accounts/account-moves'

export default action(moveCancel, async (world, { moveId, secret }, { actor }) => {
  await cancelMove(world, moveId, { account: actor?.kind === 'person' ? actor.id : undefined, secret })
  return { done: true as const }
})
