import { addressList } from '../../shared/contracts'
import { action } from '../kernel/action'
import { savedAddresses } from '../kernel/addresses'

export const main = action(addressList, async (world, _input, { actor }) => ({
  addresses: await savedAddresses(world, actor.id),
}))
