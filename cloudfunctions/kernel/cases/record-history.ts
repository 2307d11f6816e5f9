import type { SubjectHistory } from '../../../shared/contracts/history'
import type { RegisterRecord } from '../../../shared/registry/record'
import { differences, nounsOf, ofAnother } from '../../../shared/vocabulary/subjects'
import type { World } from '../call/types'
import { recordOf, versionRecord, versionsOf, type RecordDoc } from '../register/record'
import type { CaseDoc } from './case'

type CaseOfChange = Pick<CaseDoc, '_id' | 'owner' | 'authority' | 'service' | 'number'>
const fields = ['_id', 'owner', 'authority', 'service', 'number']

const casesOf = async (world: World, ids: readonly string[]): Promise<CaseOfChange[]> =>
  ids.length === 0 ? [] : world.db.find<CaseDoc>('cases', { _id: { in: ids } }, { limit: 100, fields })

const cardsOf = ({ facts }: RegisterRecord) => ('cards' in facts && facts.cards) || []

/**
 * What happened to a subject, newest first: each earlier record compared with the one after it. Two round trips.
 * `mayOpen` says which of the cases are linked. A holder (`own`) sees what was recorded since the subject is his: of a
 * time when somebody else had it, no value and no card.
 */
export async function historyOf(
  world: World,
  doc: RecordDoc,
  mayOpen: (doc: Pick<CaseDoc, 'owner' | 'authority'>) => boolean,
  own = false,
): Promise<SubjectHistory> {
  const versions = await versionsOf(world, doc.kind, doc._id)
  const cases = await casesOf(
    world,
    versions.map(({ caseId }) => caseId).filter((id) => id !== ''),
  )
  const now = recordOf(world, doc)
  const records: RegisterRecord[] = [now, ...versions.map((one) => versionRecord(world, one))]
  const others = own ? records.findIndex((record) => ofAnother(record, now)) : -1
  const changes = (others < 0 ? versions : versions.slice(0, others)).map(({ until, caseId }, at) => {
    const by = cases.find(({ _id }) => _id === caseId)
    const handedOver = at + 1 === others
    return {
      at: until,
      changes: handedOver
        ? [`${nounsOf(doc.kind).it}归到现在的持证人名下`]
        : differences(records[at + 1]!, records[at]!),
      ...(by ? { service: by.service } : {}),
      ...(by && mayOpen(by) ? { number: by.number, caseId } : {}),
    }
  })
  const cards = cardsOf(now).slice(others < 0 ? 0 : cardsOf(records[others]!).length)
  return { changes: changes.filter((one) => one.changes.length > 0), cards: cards.reverse() }
}
