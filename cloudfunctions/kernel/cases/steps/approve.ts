import { dayOf } from '../../../../shared/calendar'
import { canonical } from '../../../../shared/canonical'
import { allowed } from '../../../../shared/casework'
import { DomainError } from '../../../../shared/errors'
import { findingProblems, type Found } from '../../../../shared/found'
import {
  applyOperations,
  explainOperations,
  recordKindOf,
  type Decision,
  type RegisterRecord,
} from '../../../../shared/vocabulary/operations'
import type { World } from '../../call/types'
import type { RecordDoc, RecordName } from '../../register/record'
import type { StaffIdentity } from '../../sealing/tokens'
import { issueVoucher } from '../../vouchers/vouchers'
import { asBefore, type StepTaken } from '../append'
import { decisionOf, makesCard } from '../approval'
import { contentOf, type CaseContent, type OpenCase } from '../case'
import { writesOf, type Write } from '../comparison'
import { isRepeat, sameVersion } from '../met'
import { conclude } from '../conclude'
import { checkFound, recordIdOf } from '../found-record'
import { checkCorrections, findsRecord, type Findings } from '../register-corrections'
import { allChecked, ticksWith } from './checklist'
import { checkUnchanged } from './unchanged-since-submission'

export interface Approval extends Findings {
  version: number
  checked: readonly string[]
  registerVersion?: number
  /** Whether each answer that would change the register is taken over, or the register keeps its value. */
  decided?: Readonly<Record<string, 'adopt' | 'keep'>>
  /** What the clerk found of each thing that the item asks him to confirm. */
  findings?: Found
}

/** What is approved must be what the clerk looked at, with everything on his list ticked. */
function checkApproval(
  open: OpenCase,
  content: CaseContent,
  { checked, findings = {}, registerVersion = content.recordVersion }: Approval,
  register: RecordDoc,
  record: RegisterRecord,
): void {
  const {
    doc,
    pinned: { definition },
  } = open
  if (definition.result.form !== 'approval' || !allowed('approved', doc.status, 'staff'))
    throw new DomainError('wrong-state')
  allChecked(open, content, record, checked)
  const wrong = findingProblems(definition.result.findings ?? [], findings)
  if (wrong.length > 0) throw new DomainError('incomplete', wrong[0]!.text, { problems: wrong })
  if (findsRecord(definition)) return
  checkUnchanged(doc, content, register)
  // What the clerk saw of the register is what he decided on.
  if (register.version !== registerVersion)
    throw new DomainError('busy', '提交之后证照库有过变化，请刷新看过最新内容再办理')
}

/**
 * The answers that are not taken over. Nothing that somebody wrote gets into the register unasked: every answer that
 * would change it is decided on.
 * @throws DomainError incomplete naming the first that is not, bad-input for one that changes nothing
 */
function keptFields(writes: readonly Write[], decided: NonNullable<Approval['decided']>): string[] {
  const left = writes.filter(({ field }) => !decided[field])
  if (left.length > 0) {
    const problems = left.map(({ field, text }) => ({ id: field, text }))
    throw new DomainError('incomplete', `${left[0]!.label}与证照库不同，请先决定采用还是保留原值`, { problems })
  }
  const stray = Object.keys(decided).filter((field) => !writes.some((one) => one.field === field))
  if (stray.length > 0) throw new DomainError('bad-input', undefined, { fields: stray })
  return Object.keys(decided).filter((field) => decided[field] === 'keep')
}

/** The voucher of an approval, where the item has one: it says what the register says once the case has ended. */
function voucherOf(world: World, { doc, pinned: { definition } }: OpenCase, record: RegisterRecord, found: Decision) {
  const { voucher: wanted, title } = definition.result
  if (!wanted) return undefined
  return issueVoucher(world, { doc, record: applyOperations(definition.register, record, found), wanted, title })
}

/** What the event tells of an approval: no words; of corrections and of answers not taken over their keys alone. */
const factsOf = (
  world: World,
  { note = '', corrections, findings }: Approval,
  kept: readonly string[],
  card: boolean,
) => ({
  digest: world.keys.digest(
    'note',
    canonical({ note, corrections: corrections ?? {}, ...(findings ? { findings } : {}) }),
  ),
  ...(corrections && !card ? { keys: Object.keys(corrections) } : {}),
  ...(kept.length > 0 ? { kept: [...kept] } : {}),
})

/**
 * 通过: the case gets its event, the register its operations, and a voucher is issued where the item has one.
 * Repeating it answers as the first time.
 */
export async function approve(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  approval: Approval,
): Promise<StepTaken> {
  const { doc } = open
  const { definition } = open.pinned
  if (isRepeat(open, ['approved', 'approved-for-card'], staff)) return asBefore(doc)
  await sameVersion(world, open, approval.version)
  const id = await recordIdOf(world, doc, definition, contentOf(world, doc), approval)
  const target = { kind: recordKindOf(definition) as RecordName, id }
  return conclude(world, open, { kind: 'staff', id: staff.id }, target, (content, register, record) => {
    checkApproval(open, content, approval, register, record)
    const kept = findsRecord(definition)
      ? []
      : keptFields(writesOf(world, open, content, record), approval.decided ?? {})
    if (findsRecord(definition)) checkFound(record, content, approval)
    checkCorrections(definition, record, approval, dayOf(world.now()))
    const { corrections, note, findings } = approval
    const said = { ...(corrections ? { corrections } : {}), ...(findings ? { findings } : {}) }
    const found = { ...decisionOf(world, doc, content), kept, ...said }
    const voucher = voucherOf(world, open, record, found)
    const decision = { ...found, ...(voucher ? { voucherId: voucher._id } : {}) }
    const card = makesCard(definition, content, doc.variant)
    return {
      type: card ? 'approved-for-card' : 'approved',
      facts: factsOf(world, approval, kept, card),
      decision,
      voucher,
      ticks: ticksWith(world, open, staff, approval.checked),
      content: {
        ...content,
        changes: explainOperations(definition.register, record, decision),
        ...(findings ? { findings } : {}),
        texts: { ...content.texts, ...(note ? { note } : {}) },
      },
    }
  })
}
