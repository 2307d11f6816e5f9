import { useState } from 'react'
import { reviewAccept, reviewApprove, reviewDecide } from '../../../../shared/contracts/staff'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { scrollTo } from '../../../platform/scroll'
import { toast } from '../../../components/toast/toast'
import { decided } from '../desk/changed'
import { openNeighbour } from '../desk/open-case'
import { answerProblem } from './corrections'
import type { ReviewCase } from './review-case'
import { useFindings } from './findings'
import { useGrade } from './use-grade'
import { useMarks } from './use-marks'

/** What keeps a step from being taken, and where it stands on the screen. */
interface Gap {
  at: string
  text: string
}
const gapsOf = (named: Readonly<Record<string, string | undefined>>): Gap[] =>
  Object.entries(named).flatMap(([key, text]) => (text ? [{ at: `gap-${key}`, text }] : []))

/** Everything a clerk does with one case; `onDone` shows it anew. */
export function useReview(opened: ReviewCase, onDone: () => void) {
  const {
    detail: { caseId, version },
  } = opened
  const marks = useMarks(opened)
  const checked = marks.ticked
  const [tried, setTried] = useState(false)
  const [gap, setGap] = useState<string>()
  const grade = useGrade(opened.proposal)
  const open = marks.unticked.length
  const unticked = open > 0 ? `核查清单还差${open}项` : undefined
  const [undecided] = marks.undecided
  const finish = (text: string, leadsOn = false) => {
    toast(text)
    decided()
    // What is over gives way to the next one that waits; without any it stays to be seen.
    if (!leadsOn || !openNeighbour(caseId, 1)) onDone()
  }
  /** Goes to the first thing that is missing and says what it is. */
  const stopped = (named: Readonly<Record<string, string | undefined>>): boolean => {
    setTried(true)
    const [first] = gapsOf(named)
    setGap(first?.text)
    if (first) scrollTo(first.at)
    return first !== undefined
  }
  const accept = useAction(async () => {
    if (stopped({ checklist: unticked })) return
    await marks.settled()
    await call(reviewAccept, { caseId, version, checked })
    finish('已受理')
  })
  const decide = useAction(async () => {
    if (stopped({ checklist: unticked, ...grade.judged?.gaps })) return
    const sent = grade.judged?.sent
    if (!sent) return
    await call(reviewDecide, { caseId, version, checked, ...sent })
    finish(`已评级 ${sent.grade}，凭证已生成`, true)
  })
  const [approving, setApproving] = useState(false)
  const [note, setNote] = useState('')
  const [corrections, setCorrections] = useState<Readonly<Record<string, string>>>({})
  const findings = useFindings(opened.findings)
  const unanswered = answerProblem(opened, corrections, note)
  const approve = useAction(async () => {
    await marks.settled()
    await call(reviewApprove, {
      caseId,
      version,
      checked,
      registerVersion: opened.registerVersion,
      ...(opened.writes.length > 0 ? { decided: { ...marks.decided } } : {}),
      ...(opened.findings.length > 0 ? { findings: { ...findings.found } } : {}),
      ...(Object.keys(corrections).length > 0 ? { corrections } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    })
    setApproving(false)
    finish(opened.card ? '已通过，转到制证' : '已通过', true)
  })
  /** Asks before an approval, once everything is checked. */
  const askApproval = () => {
    const differs = undecided && {
      [`write-${undecided.field}`]: `${undecided.label}与证照库不同，请先决定采用还是保留原值`,
    }
    if (!stopped({ ...differs, checklist: unticked, ...findings.gaps, answer: unanswered })) setApproving(true)
  }
  return {
    findings,
    corrections,
    setCorrections,
    unanswered,
    approving,
    setApproving,
    note,
    setNote,
    approve,
    askApproval,
    marks,
    /** Ticks the next line that needs eyes. */
    tickNext: () => marks.unticked[0] && marks.tick(marks.unticked[0].id, true),
    tried,
    gap,
    grade,
    accept,
    decide,
    finish,
  }
}

export type Review = ReturnType<typeof useReview>
