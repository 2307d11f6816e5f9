import { addressSave } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { saveAddress } from '../kernel/accounts/addresses'

export default action(addressSave, (world, input, { actor }) => saveAddress(world, actor.id, input))
