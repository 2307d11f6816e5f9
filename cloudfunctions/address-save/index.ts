import { addressSave } from '../../shared/contracts'
import { action } from '../kernel/action'
import { saveAddress } from '../kernel/addresses'

export const main = action(addressSave, (world, input, { actor }) => saveAddress(world, actor.id, input))
