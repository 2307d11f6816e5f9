import { addressList } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { savedAddresses } from '../kernel/accounts/addresses'

export default action(addressList, async (world, _input, { actor }) => ({
  addresses: await savedAddresses(world, actor.id),
}))
