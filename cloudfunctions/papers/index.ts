import { group } from '../kernel/call/action'
import receiptGet from './receipt-get'
import voucherGet from './voucher-get'

export const main = group([voucherGet, receiptGet])
