import { dayOf } from '../../../shared/calendar'
import type { FactsOf, HolderOf, RecordName, RegisterRecord } from '../../../shared/registry/record'
import { holderIndexOf } from '../accounts/accounts'
import type { World } from '../call/types'
import type { Doc, Tx } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { remindOn } from './reminder-day'

export type { RecordName } from '../../../shared/registry/record'
export const recordCollections: Record<RecordName, string> = {
  certificate: 'certificates',
  vehicle: 'vehicles',
  licence: 'licences',
}

interface RecordHead extends Doc {
  version: number
  /**
   * Under what its holder finds it: the blind index of an ID number (certificate), the key of the party that it is
   * bound to (licence), the licence that it runs under (vehicle).
   */
  holderIndex: string
  numberIndex: string
  /** The values that name somebody, encrypted. */
  sealed: string
  /** The next day on which somebody may have to be reminded of something. */
  remindOn: string
}
/** A document of the register: what rules need in the clear, what names somebody encrypted. */
export type RecordDoc<K extends RecordName = RecordName> = {
  [N in K]: RecordHead & { kind: N; facts: FactsOf<N> }
}[K]

const place = (kind: RecordName, id: string) => `${recordCollections[kind]}/${id}`
export const sealHolder = <K extends RecordName>(
  { keys }: Pick<World, 'keys'>,
  kind: K,
  id: string,
  holder: HolderOf<K>,
): string => seal(keys, place(kind, id), holder)

type Sealed = Pick<RecordDoc, '_id' | 'kind' | 'facts' | 'sealed'>
/** What a document says, opened. */
export const recordOf = <K extends RecordName>(world: World, { _id, kind, facts, sealed }: Sealed & { kind: K }) =>
  ({ kind, facts, holder: open(world.keys, place(kind, _id), sealed) }) as RegisterRecord<K>

export const getRecord = <K extends RecordName>(world: World, kind: K, id: string): Promise<RecordDoc<K> | undefined> =>
  world.db.get<RecordDoc<K>>(recordCollections[kind], id)

/** A record as it was before a change: earlier versions stay readable. */
export interface RecordVersionDoc extends Doc {
  kind: RecordName
  recordId: string
  version: number
  facts: RecordDoc['facts']
  sealed: string
  /** When it stopped to count, and the case that changed it. */
  until: number
  caseId: string
}

/** The projected fields of a record: whoever writes one into the register writes these beside it. */
export const projected = (record: RegisterRecord<RecordName>, now: number): { remindOn: string } => ({
  remindOn: remindOn(record, dayOf(now)),
})

/** Who has a certificate is found by his number: one that was corrected has to lead to him. */
const foundBy = (world: World, before: RegisterRecord, after: RegisterRecord): { holderIndex?: string } => {
  if (before.kind !== 'certificate' || after.kind !== 'certificate') return {}
  const { idNumber } = after.holder
  return idNumber === before.holder.idNumber ? {} : { holderIndex: holderIndexOf(world, idNumber) }
}

/** Puts a changed record into the register and keeps the one before, as part of a transaction. */
export async function writeRecord(
  tx: Tx,
  world: World,
  doc: RecordDoc,
  record: RegisterRecord<RecordName>,
  caseId: string,
): Promise<void> {
  const { _id, kind, version, facts, sealed } = doc
  const before: RecordVersionDoc = {
    _id: `${_id}.${version}`,
    kind,
    recordId: _id,
    version,
    facts,
    sealed,
    until: world.now(),
    caseId,
  }
  await tx.insert('recordVersions', before)
  await tx.update(recordCollections[kind], _id, {
    set: {
      facts: record.facts,
      ...foundBy(world, recordOf(world, doc), record),
      ...projected(record, world.now()),
      sealed: sealHolder(world, kind, _id, record.holder),
    },
    inc: { version: 1 },
  })
}

/** The records that a subject had, newest first. */
export const versionsOf = (world: World, kind: RecordName, recordId: string): Promise<RecordVersionDoc[]> =>
  world.db.find<RecordVersionDoc>('recordVersions', { kind, recordId }, { order: [['version', 'desc']], limit: 100 })
export const versionRecord = (world: World, version: RecordVersionDoc): RegisterRecord<RecordName> =>
  recordOf(world, { ...version, _id: version.recordId })
