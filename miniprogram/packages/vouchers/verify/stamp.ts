import { useEffect, useState } from 'react'
import { dayOf, formatClock } from '../../../../shared/calendar'

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** '11-21 9:41:36': a running second tells a live page from a picture of one. */
const stampAt = (now: number): string =>
  `${dayOf(now).slice(5)} ${formatClock(now)}:${two(Math.floor(now / 1000) % 60)}`

/** The stamp of this second. */
export function useStamp(): string {
  const [stamp, setStamp] = useState(() => stampAt(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setStamp(stampAt(Date.now())), 1000)
    return () => clearInterval(timer)
  }, [])
  return stamp
}
