import { useState } from 'react'
import { isReason } from '../../../../shared/reason'
import { gradesWithin, proposeGrade, valueOf } from '../../../../shared/vocabulary/grade'
import type { ReviewCase } from './review-case'

/** Points, merits and reason as typed; the grade only where the clerk chose one. */
export interface GradeForm {
  points: string
  bonus: string
  grade?: string
  note: string
}
type Proposal = NonNullable<ReviewCase['proposal']>

const wholeNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : NaN)

/** What is wrong with the numbers, before anything can be proposed for them. */
function numberGaps({ points, bonus }: GradeForm, { rule }: Proposal) {
  const most = rule.score?.bonusMax ?? 0
  return {
    points: wholeNumber(points) <= 999 ? undefined : '请填0到999的整数',
    bonus: wholeNumber(bonus) <= most ? undefined : `请填0到${most}的整数`,
  }
}

/** What the rule says to these numbers: the score, the grade that it proposes, and those that it allows. */
function proposedFor(form: GradeForm, { rule, previous }: Proposal, fits: boolean) {
  const value = valueOf(rule, wholeNumber(form.points), wholeNumber(form.bonus))
  if (!fits) return { value, proposed: undefined, within: [] }
  return { value, proposed: proposeGrade(rule, { points: value, previous }), within: gradesWithin(rule, value) }
}

/** As it goes to the server. */
function asSent({ points, bonus, note }: GradeForm, grade: string | undefined, departs: boolean) {
  const merits = wholeNumber(bonus) > 0 ? { bonus: wholeNumber(bonus) } : {}
  return grade && { points: wholeNumber(points), ...merits, grade, ...(departs ? { note: note.trim() } : {}) }
}

/**
 * The grade as the rule proposes it for what is typed now, in its bounds, with what is still missing. The function
 * judges again by the same rule.
 */
export function judgedGrade(form: GradeForm, proposal: Proposal) {
  const numbers = numberGaps(form, proposal)
  const fits = !numbers.points && !numbers.bonus
  const { value, proposed, within } = proposedFor(form, proposal, fits)
  const grade = within.some(({ code }) => code === form.grade) ? form.grade : proposed?.grade
  const departs =
    grade !== proposed?.grade || wholeNumber(form.points) !== proposal.points || wholeNumber(form.bonus) > 0
  const gaps = {
    ...numbers,
    grade: fits && !grade ? '规则里没有这个分数的等级，请核对分数' : undefined,
    note: departs && !isReason(form.note) ? '请写明理由，至少8个字' : undefined,
  }
  const complete = !Object.values(gaps).some(Boolean)
  return { value, proposed, within, grade, departs, gaps, sent: complete ? asSent(form, grade, departs) : undefined }
}

/** The clerk's grade; it follows the points until the clerk chooses another one of those that the rule allows. */
export function useGrade(proposal: ReviewCase['proposal']) {
  const [form, setForm] = useState<GradeForm>({ points: String(proposal?.points ?? 0), bonus: '0', note: '' })
  const set = (field: keyof GradeForm) => (value: string) =>
    setForm({ ...form, ...(field === 'points' || field === 'bonus' ? { grade: undefined } : {}), [field]: value })
  return { form, set, judged: proposal && judgedGrade(form, proposal) }
}

export type JudgedGrade = ReturnType<typeof judgedGrade>
export type GradeState = ReturnType<typeof useGrade>
