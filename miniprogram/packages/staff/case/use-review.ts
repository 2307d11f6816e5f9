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

/** Everything a clerk does with one case; `onDone` shows it anew. */
export function useReview(opened: ReviewCase, onDone: () => void) {
  const {
    detail: { caseId, version },
    checklist,
    proposal,
  } = opened
  const [checked, setChecked] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const [form, setForm] = useState<GradeForm>({
    points: String(proposal?.points ?? 0),
    bonus: '0',
    grade: proposal?.grade ?? '',
    note: '',
  })
  const unchecked = checklist.filter(({ id }) => !checked.includes(id)).length
  const counted = /^\d{1,3}$/.test(form.points)
  const departs = form.grade !== proposal?.grade || form.points !== String(proposal?.points)
  const merits = /^\d{1,2}$/.test(form.bonus) ? Number(form.bonus) : NaN
  const bonusWrong = !(merits >= 0 && merits <= (proposal?.score?.bonusMax ?? 0))
  const noteMissing = (departs || merits > 0) && !isWritten(form.note)
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
    if (!counted || bonusWrong || noteMissing || unchecked > 0) return
    const note = form.note.trim()
    await call(reviewDecide, {
      caseId,
      version,
      points: Number(form.points),
      ...(merits > 0 ? { bonus: merits } : {}),
      grade: form.grade,
      checked,
      ...(note ? { note } : {}),
    })
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
    form,
    setForm,
    unchecked,
    counted,
    departs: departs || merits > 0,
    bonusWrong,
    noteMissing,
    accept,
    decide,
    finish,
  }
}

export type Review = ReturnType<typeof useReview>
