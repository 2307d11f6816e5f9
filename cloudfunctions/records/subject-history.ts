import { subjectHistory } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { historyOf } from '../kernel/cases/record-history'
import { ownRecord } from '../kernel/register/reach'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(subjectHistory, async (world, { kind, subjectId }, { actor }) => {
  const doc = await ownRecord(world, actor, kind, subjectId)
  return historyOf(world, doc, ({ owner }) => owner === ownerKeyOf(actor), true)
})
