import { useState } from 'react'
import { reviewAccept, reviewApprove, reviewDecide } from '../../../../shared/contracts/staff'
import { isWritten } from '../../../../shared/written'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { toast } from '../../../components/toast/toast'
import { decided } from '../desk/changed'
import { answerProblem } from './corrections'
import type { ReviewCase } from './review-case'

/** The clerk's grade, as proposed by the rule until the clerk changes it. */
export interface GradeForm {
  points: string
  bonus: string
  grade: string
  note: string
}

const wholeNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : NaN)

/** What is wrong with a grade as filled in; departing from the proposal, and merits, need a reason. */
function judged(form: GradeForm, proposal: ReviewCase['proposal']) {
  const bonus = wholeNumber(form.bonus)
  const departs = form.grade !== proposal?.grade || form.points !== String(proposal?.points) || bonus > 0
  return {
    counted: wholeNumber(form.points) <= 999,
    bonusWrong: !(bonus <= (proposal?.score?.bonusMax ?? 0)),
    departs,
    noteMissing: departs && !isWritten(form.note),
  }
}

function useGrade(proposal: ReviewCase['proposal']) {
  const [form, setForm] = useState<GradeForm>({
    points: String(proposal?.points ?? 0),
    bonus: '0',
    grade: proposal?.grade ?? '',
    note: '',
  })
  const problems = judged(form, proposal)
  const [bonus, note] = [Number(form.bonus), form.note.trim()]
  const fits = problems.counted && !problems.bonusWrong && !problems.noteMissing
  const sent = {
    points: Number(form.points),
    ...(bonus > 0 ? { bonus } : {}),
    grade: form.grade,
    ...(note ? { note } : {}),
  }
  return { form, setForm, ...problems, /** As it goes to the server. */ grade: fits ? sent : undefined }
}

/** Everything a clerk does with one case; `onDone` shows it anew. */
export function useReview(opened: ReviewCase, onDone: () => void) {
  const {
    detail: { caseId, version },
    checklist,
    proposal,
  } = opened
  const [checked, setChecked] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const { grade, ...grading } = useGrade(proposal)
  const unchecked = checklist.filter(({ id }) => !checked.includes(id)).length
  const finish = (text: string) => {
    toast(text)
    decided()
    onDone()
  }
  const accept = useAction(async () => {
    setTried(true)
    if (unchecked > 0) return
    await call(reviewAccept, { caseId, version })
    finish('已受理')
  })
  const decide = useAction(async () => {
    setTried(true)
    if (!grade || unchecked > 0) return
    await call(reviewDecide, { caseId, version, checked, ...grade })
    finish('已评级，凭证已生成')
  })
  const [approving, setApproving] = useState(false)
  const [note, setNote] = useState('')
  const [corrections, setCorrections] = useState<Readonly<Record<string, string>>>({})
  const unanswered = answerProblem(opened, corrections, note)
  const approve = useAction(async () => {
    await call(reviewApprove, {
      caseId,
      version,
      checked,
      registerVersion: opened.registerVersion,
      ...(Object.keys(corrections).length > 0 ? { corrections } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    })
    setApproving(false)
    finish(opened.card ? '已通过，转到制证' : '已通过')
  })
  /** Asks before an approval, once everything is checked. */
  const askApproval = () => {
    setTried(true)
    if (unchecked === 0 && !unanswered) setApproving(true)
  }
  return {
    corrections,
    setCorrections,
    unanswered,
    approving,
    setApproving,
    note,
    setNote,
    approve,
    askApproval,
    checked,
    setChecked,
    tried,
    ...grading,
    unchecked,
    accept,
    decide,
    finish,
  }
}

export type Review = ReturnType<typeof useReview>
