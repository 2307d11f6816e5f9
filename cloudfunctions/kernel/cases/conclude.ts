import type { EventActor, EventFacts, EventType, Status } from '../../../shared/casework'
import { DomainError } from '../../../shared/errors'
import { applyOperations, type Decision, type RegisterRecord } from '../../../shared/vocabulary/operations'
import { partsInForce, statusOf, vouchersOf } from '../../../shared/vocabulary/subjects'
import type { World } from '../call/types'
import type { Tx } from '../outside/ports'
import { recordCollections, recordOf, writeRecord, type RecordDoc, type RecordName } from '../register/record'
import { endVoucher, type VoucherDoc } from '../vouchers/vouchers'
import { changesFor, nextEvent, type CaseStanding, type StepTaken } from './append'
import { contentOf, sealContent, type CaseContent, type CaseDoc, type OpenCase } from './case'

/** How a case ends well, as decided on the record that the register has inside the transaction. */
export interface Outcome<T extends EventType = EventType> {
  type: T
  facts: EventFacts<T>
  /** What the register operations are done with. */
  decision: Decision
  /** The content of the case afterwards. */
  content: CaseContent
  voucher?: VoucherDoc
  /** The checklist as it was ticked. */
  ticks: NonNullable<CaseDoc['ticks']>
}

/** The register record that a case ends with. */
export interface Target {
  kind: RecordName
  id: string
}

/** A scan must not call a voucher valid that another one replaces, or whose part the decision ends. */
async function endOverruled(
  tx: Tx,
  before: RegisterRecord,
  after: RegisterRecord,
  voucher: VoucherDoc | undefined,
): Promise<void> {
  const [held, still] = [partsInForce(before), partsInForce(after)]
  const ended = statusOf(after).standing === 'ended'
  for (const { part, voucherId } of vouchersOf(before)) {
    if (voucher?.part === part) await endVoucher(tx, voucherId, 'superseded')
    else if (part === '' ? ended : held.includes(part) && !still.includes(part))
      await endVoucher(tx, voucherId, 'revoked')
  }
}

/**
 * The one transaction of every ending: the case gets its event, the register its operations with the record before
 * kept, and the voucher is issued. `decide` looks at case and register as they are now, and refuses by throwing.
 * @throws DomainError busy when case or record changed meanwhile
 */
export const conclude = <T extends EventType>(
  world: World,
  { doc, pinned }: OpenCase,
  by: EventActor,
  { kind, id }: Target,
  decide: (content: CaseContent, register: RecordDoc, record: RegisterRecord<RecordName>) => Outcome<T>,
): Promise<StepTaken<CaseStanding>> =>
  world.db.transaction(async (tx) => {
    const now = await tx.get<CaseDoc>('cases', doc._id)
    const register = await tx.get<RecordDoc>(recordCollections[kind], id)
    if (!now || now.version !== doc.version || !register) throw new DomainError('busy')
    const before = recordOf(world, register)
    const { type, facts, decision, content, voucher, ticks } = decide(contentOf(world, doc), register, before)
    const after = applyOperations(pinned.definition.register, before, decision) as RegisterRecord<RecordName>
    const event = nextEvent(world, doc._id, doc.history, type, by, facts)
    const changes = changesFor(doc, pinned, event, {
      sealed: sealContent(world, doc._id, content),
      ticks,
      ...(voucher ? { voucherId: voucher._id } : {}),
    })
    await endOverruled(tx, before, after, voucher)
    if (voucher) await tx.insert('vouchers', voucher)
    await writeRecord(tx, world, register, after, doc._id)
    await tx.update('cases', doc._id, changes)
    return { answer: { status: changes.set!.status as Status, version: doc.version + 1 }, written: { doc, event } }
  })
