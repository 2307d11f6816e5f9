import { addressRemove } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { removeAddress } from '../kernel/accounts/addresses'

export default action(addressRemove, async (world, { id }, { actor }) => {
  await removeAddress(world, actor.id, id)
  return { done: true as const }
})
