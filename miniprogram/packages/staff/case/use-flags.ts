import { useState } from 'react'
import { reviewCorrect } from '../../../../shared/contracts/staff'
import type { Flag } from '../../../../shared/corrections'
import { isWritten } from '../../../../shared/written'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import type { ReviewCase } from './review-case'

/** Notices not sent yet stay while the clerk looks at other cases. */
const begun = new Map<string, { flags: Flag[]; late: string }>()

/** What the clerk flags of one case, up to the one notice. */
export function useFlags(
  { detail: { caseId, version }, flaggable, asked, can }: ReviewCase,
  finish: (text: string) => void,
) {
  const key = `${caseId}/${version}`
  const [notice, setNotice] = useState(begun.get(key) ?? { flags: [], late: '' })
  const [editing, setEditing] = useState<string>()
  const [previewing, setPreviewing] = useState(false)
  const [tried, setTried] = useState(false)
  const put = (next: typeof notice) => {
    begun.set(key, next)
    setNotice(next)
  }
  const others = (at: string) => notice.flags.filter((one) => one.at !== at)
  const again = asked > 0
  const lateMissing = again && !isWritten(notice.late)
  const send = useAction(async () => {
    setTried(true)
    if (lateMissing) return
    await call(reviewCorrect, { caseId, version, items: ordered, ...(again ? { late: notice.late.trim() } : {}) })
    begun.delete(key)
    setPreviewing(false)
    finish('补正通知已发出')
  })
  const labelOf = (at: string) => flaggable.find((one) => one.at === at)?.label ?? at
  const ordered = flaggable.flatMap(({ at }) => notice.flags.filter((one) => one.at === at))
  return {
    flags: ordered,
    late: notice.late,
    again,
    lateMissing,
    tried,
    editing,
    previewing,
    send,
    labelOf,
    setLate: (late: string) => put({ ...notice, late }),
    setPreviewing,
    /** Whether this place can be flagged now. */
    may: (at: string) => can.includes('correct') && flaggable.some((one) => one.at === at),
    reasonOf: (at: string) => notice.flags.find((one) => one.at === at)?.reason,
    edit: setEditing,
    set: (at: string, reason: string) => {
      put({ ...notice, flags: [...others(at), { at, reason }] })
      setEditing(undefined)
    },
    drop: (at: string) => {
      put({ ...notice, flags: others(at) })
      setEditing(undefined)
    },
  }
}

export type Flags = ReturnType<typeof useFlags>
