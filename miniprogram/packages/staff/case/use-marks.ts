import { useRef, useState } from 'react'
import { reviewMark } from '../../../../shared/contracts/staff'
import { call } from '../../../client/call'
import type { ReviewCase } from './review-case'

type Taken = Readonly<Record<string, 'adopt' | 'keep'>>

/** What has been looked at: kept with the case as it is marked, so that nobody begins anew. */
export function useMarks({ detail: { caseId }, checklist, taken, writes }: ReviewCase) {
  const [ticked, setTicked] = useState(checklist.filter(({ ticked: by }) => by).map(({ id }) => id))
  const [decided, setDecided] = useState<Taken>(taken)
  const sending = useRef(Promise.resolve())
  // One after the other, so that the last word stays; a mark that is lost is asked for again by the decision.
  const send = (marks: { ticks?: Record<string, boolean>; taken?: Taken }) => {
    sending.current = sending.current.then(() =>
      call(reviewMark, { caseId, ...marks }).then(
        () => undefined,
        () => undefined,
      ),
    )
  }
  return {
    ticked,
    decided,
    tick: (id: string, on: boolean) => {
      setTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id))
      send({ ticks: { [id]: on } })
    },
    take: (field: string, how: 'adopt' | 'keep') => {
      setDecided({ ...decided, [field]: how })
      send({ taken: { [field]: how } })
    },
    /** Lines that still need eyes: neither ticked nor found in order by a machine. */
    unticked: checklist.filter(({ id, machine }) => !machine?.ok && !ticked.includes(id)),
    /** Answers that would change the register and are not decided on. */
    undecided: writes.filter(({ field }) => !decided[field]),
    /** Waits until what was marked is kept. */
    settled: () => sending.current,
  }
}

export type Marks = ReturnType<typeof useMarks>
