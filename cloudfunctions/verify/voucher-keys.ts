import { voucherKeys } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { publicKeys, voucherPrefix } from '../kernel/vouchers/signing'

export default action(voucherKeys, async (world) => ({
  keys: publicKeys(world.keys),
  origins: [voucherPrefix()],
  asOf: world.now(),
}))
