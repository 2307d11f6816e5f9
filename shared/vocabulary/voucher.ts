import type { VoucherKind } from '../vouchers'
import type { SubjectName } from './subjects'

/** What a voucher of each kind is about: an item about something else cannot issue it. */
const subjects: Record<VoucherKind, readonly SubjectName[]> = {
  'integrity-grade': ['certificate'],
  'service-grade': ['certificate'],
  'annual-review': ['vehicle'],
}
export const subjectsOfVoucher = (kind: VoucherKind): readonly SubjectName[] => subjects[kind]
