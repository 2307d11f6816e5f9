import { useEffect, useState } from 'react'
import { checkOnline, checkOnPhone, type Checked } from '../../../client/verify'

/**
 * The verdict on a scanned text: at once from the phone alone, then with the server's answer. What did not come in time
 * stays 没查到 until it is asked for again.
 */
export function useCheck(text: string): { checked: Checked; asking: boolean; again(): void } {
  const [tries, setTries] = useState(1)
  const [checked, setChecked] = useState<Checked>(() => checkOnPhone(text, Date.now(), true))
  const [asking, setAsking] = useState(true)
  useEffect(() => {
    let over = false
    setChecked(checkOnPhone(text, Date.now(), true))
    setAsking(true)
    void checkOnline(text, Date.now).then((answer) => {
      if (over) return
      setChecked(answer ?? checkOnPhone(text, Date.now(), false))
      setAsking(false)
    })
    return () => {
      over = true
    }
  }, [text, tries])
  return { checked, asking, again: () => setTries((before) => before + 1) }
}
