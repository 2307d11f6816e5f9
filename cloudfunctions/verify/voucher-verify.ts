import { dayOf } from '../../shared/calendar'
import { voucherVerify } from '../../shared/contracts'
import { authorityOf } from '../../shared/identity'
import { verifyVoucher } from '../../shared/vouchers'
import { action } from '../kernel/call/action'
import { publicKeys } from '../kernel/vouchers/signing'
import type { VoucherDoc } from '../kernel/vouchers/vouchers'

export default action(voucherVerify, async (world, { text }) => {
  const result = verifyVoucher(text, publicKeys(world.keys))
  if (!result.genuine) return result
  const { facts } = result
  const doc = await world.db.get<VoucherDoc>('vouchers', facts.id)
  const now = world.now()
  const status = !doc
    ? ('unknown' as const)
    : doc.status === 'valid' && doc.validUntil < dayOf(now)
      ? ('expired' as const)
      : doc.status
  const { name, phone } = authorityOf(facts.division)
  const { kind, province, division, issued, validUntil } = facts
  return {
    genuine: true as const,
    facts: { kind, province, division, issued, validUntil, ...('details' in facts ? facts.details : {}) },
    status,
    asOf: now,
    authority: { name, phone },
  }
})
