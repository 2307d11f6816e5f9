import { moveCancel } from '../../shared/contracts'
import { action } from '../kernel/action'
import { cancelMove } from '../kernel/moves'

export const main = action(moveCancel, async (world, { moveId, secret }, { actor }) => {
  await cancelMove(world, moveId, { account: actor?.kind === 'person' ? actor.id : undefined, secret })
  return { done: true as const }
})
