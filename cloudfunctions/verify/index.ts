import { group } from '../kernel/call/action'
import voucherKeys from './voucher-keys'
import voucherVerify from './voucher-verify'

export const main = group([voucherKeys, voucherVerify])
