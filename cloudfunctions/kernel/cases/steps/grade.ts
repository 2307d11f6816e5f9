import { grading, type Grading } from '../../../../shared/assessment'
import { dayOf } from '../../../../shared/calendar'
import { allowed, type Status } from '../../../../shared/casework'
import { DomainError } from '../../../../shared/errors'
import { gradeWord } from '../../../../shared/vocabulary/grade'
import { applyOperations } from '../../../../shared/vocabulary/operations'
import { isWritten } from '../../../../shared/written'
import type { World } from '../../call/types'
import { holderOf, writeRecord, type CertificateDoc } from '../../register/register'
import type { StaffIdentity } from '../../sealing/tokens'
import { endVouchers, issueVoucher, type VoucherDoc } from '../../vouchers/vouchers'
import { changesFor, nextEvent, type CaseStanding, type StepTaken } from '../append'
import { contentOf, sameVersion, sealContent, type CaseContent, type CaseDoc, type OpenCase } from '../case'
import { allChecked } from './checklist'
import { checkUnchanged } from './unchanged-since-submission'

/** What a clerk decides at a 评级. */
export interface GradeDecision {
  version: number
  points: number
  bonus?: number
  grade: string
  note?: string
  checked: readonly string[]
}
interface Graded extends CaseStanding {
  voucherId: string
}

/** The clerk's decision must be complete, and a departure from the rule or the register must say why. */
function checkDecision(
  { doc, pinned: { definition }, state }: OpenCase,
  { checked, grade, note, points, bonus = 0 }: GradeDecision,
  proposed: string,
  counted: number,
): void {
  if (!allowed('graded', state.status, 'staff')) throw new DomainError('wrong-state')
  allChecked(definition, checked)
  if (bonus > 0 && !isWritten(note)) throw new DomainError('incomplete', '加了分的，请写明加分的依据')
  const departs = grade !== proposed || points !== counted
  if (departs && !isWritten(note)) throw new DomainError('incomplete', '评级或计分与系统建议不同，请写明理由')
  if (!doc.subject.category) throw new DomainError('wrong-state')
}

/** The grading with the clerk's points, under the rule that is in force for this case. */
function decidedGrading(open: OpenCase, { certificate }: CertificateDoc, decision: GradeDecision): Grading {
  const {
    doc: { subject, submittedAt },
    pinned: { definition },
  } = open
  const { points, bonus, grade } = decision
  const counted = grading(definition, certificate, subject.category, submittedAt)
  const given = grading(definition, certificate, subject.category, submittedAt, points, bonus)
  if (!given || !counted || !given.rule.grades.some(({ code }) => code === grade)) throw new DomainError('bad-input')
  if ((bonus ?? 0) > (given.rule.score?.bonusMax ?? 0)) throw new DomainError('bad-input')
  checkDecision(open, decision, given.proposal.grade, counted.points)
  return given
}

/** The voucher that a grade is proven with. */
function voucherFor(
  world: World,
  { doc, pinned: { definition } }: OpenCase,
  { holder }: CaseContent,
  given: Grading,
  grade: string,
): VoucherDoc {
  if (definition.result.form !== 'grade-voucher') throw new Error(`${definition.code} issues no voucher`)
  return issueVoucher(world, {
    caseId: doc._id,
    caseNumber: doc.number,
    owner: doc.owner,
    certificateId: doc.subject.id,
    division: doc.authority,
    category: doc.subject.category,
    holder,
    result: definition.result,
    grading: given,
    grade: { code: grade, word: gradeWord(given.rule, grade) },
  })
}

/**
 * 评级: in one transaction the case gets its event, the register its operations and the voucher is issued; the
 * category's earlier voucher is superseded. Repeating the same decision answers as the first time.
 */
export async function grade(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  decision: GradeDecision,
): Promise<StepTaken<Graded>> {
  const {
    doc,
    pinned: { definition },
  } = open
  if (doc.voucherId && open.state.grade?.grade === decision.grade)
    return { answer: { status: doc.status, version: doc.version, voucherId: doc.voucherId } }
  sameVersion(open, decision.version)
  return world.db.transaction(async (tx) => {
    const now = await tx.get<CaseDoc>('cases', doc._id)
    const register = await tx.get<CertificateDoc>('certificates', doc.subject.id)
    if (!now || now.version !== doc.version || !register) throw new DomainError('busy')
    const content = contentOf(world, doc)
    checkUnchanged(doc, content, register)
    const given = decidedGrading(open, register, decision)
    const voucher = voucherFor(world, open, content, given, decision.grade)
    const facts = {
      grade: decision.grade,
      points: given.value,
      ...(decision.bonus ? { bonus: decision.bonus } : {}),
      cycleEnd: given.cycle.end,
      rule: given.rule.id,
      proposed: given.proposal.grade,
      voucher: voucher._id,
      digest: world.keys.digest('note', decision.note ?? ''),
    }
    const event = nextEvent(world, doc._id, doc.history, 'graded', { kind: 'staff', id: staff.id }, facts)
    const sealed = sealContent(world, doc._id, {
      ...content,
      texts: { ...content.texts, ...(decision.note ? { note: decision.note } : {}) },
    })
    const record = applyOperations(
      definition.register,
      { certificate: register.certificate, holder: holderOf(world, register) },
      {
        day: dayOf(world.now()),
        answers: content.answers,
        category: doc.subject.category,
        voucherId: voucher._id,
        grade: { code: decision.grade, points: given.value, cycleEnd: given.cycle.end },
      },
    )
    await endVouchers(tx, register.certificate, [doc.subject.category], 'superseded')
    await tx.insert('vouchers', voucher)
    await writeRecord(tx, world, register, record, doc._id)
    await tx.update('cases', doc._id, changesFor(doc, open.pinned, event, { voucherId: voucher._id, sealed }))
    const answer = { status: 'graded' as Status, version: doc.version + 1, voucherId: voucher._id }
    return { answer, written: { doc, event } }
  })
}
