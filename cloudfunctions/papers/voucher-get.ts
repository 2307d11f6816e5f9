import { voucherGet } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { action } from '../kernel/call/action'
import { logGap } from '../kernel/call/log'
import { renderVoucherPdf, renderVoucherPng } from '../kernel/papers'
import { modelOf, type VoucherDoc } from '../kernel/vouchers/vouchers'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(voucherGet, async (world, { voucherId, as }, { actor }) => {
  const doc = await world.db.get<VoucherDoc>('vouchers', voucherId)
  if (!doc || doc.owner !== ownerKeyOf(actor)) throw new DomainError('not-found')
  const model = modelOf(world, doc)
  const { bytes, missing } = as === 'pdf' ? await renderVoucherPdf(model) : await renderVoucherPng(model)
  if (missing.length > 0) logGap('voucher-get', missing.length)
  return {
    type: as === 'pdf' ? ('application/pdf' as const) : ('image/png' as const),
    name: `${model.title}${doc.issuedOn}.${as}`,
    data: Buffer.from(bytes).toString('base64'),
  }
})
