import { useEffect, useState } from 'react'
import { Button } from '../button/button'

interface CountdownButtonProps {
  text: string
  /** When it can be used again, in ms since 1970; 0 means now. */
  readyAt: number
  busy?: string | false
  onTap: () => void
}

const left = (readyAt: number) => Math.max(0, Math.ceil((readyAt - Date.now()) / 1000))

/** A small button that counts the seconds until it can be used again. */
export const CountdownButton = ({ text, readyAt, busy, onTap }: CountdownButtonProps) => {
  const [seconds, setSeconds] = useState(left(readyAt))
  useEffect(() => {
    setSeconds(left(readyAt))
    const timer = setInterval(() => setSeconds(left(readyAt)), 500)
    return () => clearInterval(timer)
  }, [readyAt])
  return (
    <Button kind="outline" busy={busy} waiting={seconds > 0 && `${seconds}秒后重发`} onTap={onTap}>
      {text}
    </Button>
  )
}
