import { grading, type Grading } from '../../../../shared/assessment'
import { allowed } from '../../../../shared/casework'
import { DomainError } from '../../../../shared/errors'
import { isReason } from '../../../../shared/reason'
import type { SubjectFacts } from '../../../../shared/registry/record'
import { gradeWord } from '../../../../shared/vocabulary/grade'
import type { World } from '../../call/types'
import type { RecordName } from '../../register/record'
import type { StaffIdentity } from '../../sealing/tokens'
import { issueVoucher } from '../../vouchers/vouchers'
import type { CaseStanding, StepTaken } from '../append'
import { decisionOf } from '../approval'
import { type OpenCase } from '../case'
import { isRepeat, sameVersion } from '../met'
import { conclude } from '../conclude'
import { allChecked, ticksWith } from './checklist'
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

/** A grade is one of those that the rule allows for the points. */
function checkBounds({ rule, value, within }: Grading, grade: string): void {
  if (within.some(({ code }) => code === grade)) return
  const allowedGrades = within.map(({ code }) => code).join('、')
  throw new DomainError(
    'bad-input',
    `${rule.score ? '得' : '计'}${value}分只能评${allowedGrades}，不能评${grade}。分数不对的，先改分数并写明理由`,
    { fields: ['grade'] },
  )
}

/** The clerk's decision must be complete, and a departure from the rule or the register must say why. */
function checkDecision(
  { doc, state }: OpenCase,
  { grade, note, points, bonus = 0 }: GradeDecision,
  proposed: string,
  counted: number,
): void {
  if (!allowed('graded', state.status, 'staff') || !doc.subject.part) throw new DomainError('wrong-state')
  const reasoned = isReason(note)
  if (bonus > 0 && !reasoned) throw new DomainError('incomplete', '加了分的，请写明加分的依据')
  if ((grade !== proposed || points !== counted) && !reasoned)
    throw new DomainError('incomplete', '评级或计分与系统建议不同，请写明理由，至少8个字')
}

/** The grading with the clerk's points, under the rule that is in force for this case. */
function decidedGrading(open: OpenCase, facts: SubjectFacts, decision: GradeDecision): Grading {
  const {
    doc: { subject, submittedAt },
    pinned: { definition },
  } = open
  const { points, bonus, grade } = decision
  const counted = grading(definition, facts, subject.part, submittedAt)
  const given = grading(definition, facts, subject.part, submittedAt, points, bonus)
  if (!given || !counted || (bonus ?? 0) > (given.rule.score?.bonusMax ?? 0)) throw new DomainError('bad-input')
  checkBounds(given, grade)
  checkDecision(open, decision, given.proposal.grade, counted.points)
  return given
}

/** What the event tells of a grade. */
const factsOf = (world: World, { grade, bonus, note = '' }: GradeDecision, given: Grading, voucher: string) => ({
  grade,
  points: given.value,
  ...(bonus ? { bonus } : {}),
  cycleEnd: given.cycle.end,
  rule: given.rule.id,
  proposed: given.proposal.grade,
  voucher,
  digest: world.keys.digest('note', note),
})

/**
 * 评级: the case gets its event, the register its operations and the voucher is issued; the part's earlier voucher is
 * superseded. Repeating the same decision answers as the first time.
 */
export async function grade(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  decision: GradeDecision,
): Promise<StepTaken<Graded>> {
  const { doc } = open
  const { definition } = open.pinned
  if (doc.voucherId && open.state.grade?.grade === decision.grade && isRepeat(open, ['graded'], staff))
    return { answer: { status: doc.status, version: doc.version, voucherId: doc.voucherId } }
  await sameVersion(world, open, decision.version)
  const { result } = definition
  if (result.form !== 'grade') throw new DomainError('wrong-state')
  const target = { kind: doc.subject.kind as RecordName, id: doc.subject.id }
  let voucherId = ''
  const step = await conclude(world, open, { kind: 'staff', id: staff.id }, target, (content, register, record) => {
    checkUnchanged(doc, content, register)
    const given = decidedGrading(open, record, decision)
    allChecked(open, content, record, decision.checked)
    const word = { code: decision.grade, word: gradeWord(given.rule, decision.grade) }
    const { voucher: wanted, title } = result
    const voucher = issueVoucher(world, { doc, record, wanted, title, graded: { grading: given, grade: word } })
    voucherId = voucher._id
    return {
      type: 'graded',
      facts: factsOf(world, decision, given, voucher._id),
      decision: {
        ...decisionOf(world, doc, content),
        voucherId: voucher._id,
        grade: { code: decision.grade, points: given.value, cycleEnd: given.cycle.end },
      },
      voucher,
      ticks: ticksWith(world, open, staff, decision.checked),
      content: { ...content, texts: { ...content.texts, ...(decision.note ? { note: decision.note } : {}) } },
    }
  })
  return { ...step, answer: { ...step.answer, voucherId } }
}
