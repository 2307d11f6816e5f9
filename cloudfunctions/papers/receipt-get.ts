import { receiptGet } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { logGap } from '../kernel/call/log'
import { loadCase } from '../kernel/cases/case'
import { renderReceiptPdf } from '../kernel/papers'
import { receiptModel, receiptOf } from '../kernel/papers/receipts'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(receiptGet, async (world, { caseId, as }, { actor }) => {
  const made = await receiptOf(world, await loadCase(world, caseId, ({ owner }) => owner === ownerKeyOf(actor)))
  const { receipt, text } = made
  const name = `回执${receipt.number}.${as}`
  if (as === 'json')
    return { type: 'application/json' as const, name, data: Buffer.from(text).toString('base64'), receipt }
  const { bytes, missing } = await renderReceiptPdf(receiptModel(made))
  if (missing.length > 0) logGap('receipt-get', missing.length)
  return { type: 'application/pdf' as const, name, data: Buffer.from(bytes).toString('base64'), receipt }
})
