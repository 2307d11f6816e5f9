import { useEffect } from 'react'

const reachable = 'input, textarea, select, button, a[href]'
const panel = () => {
  const dialogs = document.querySelectorAll<HTMLElement>('[role=dialog]')
  const last = dialogs[dialogs.length - 1]
  return last?.querySelector<HTMLElement>('.sheet__panel') ?? last
}

/** Tab goes round inside what lies over the page. */
function keepInside(event: KeyboardEvent): void {
  const inside = [...(panel()?.querySelectorAll<HTMLElement>(reachable) ?? [])]
  const [first, last] = [inside[0], inside[inside.length - 1]]
  const leaves = event.shiftKey ? first : last
  if (!first || !last) return
  if (document.activeElement !== leaves && inside.includes(document.activeElement as HTMLElement)) return
  event.preventDefault()
  ;(event.shiftKey ? last : first).focus()
}

/** While something lies over the page it has the focus, keeps it and gives it back; Esc leaves it. */
export function useEscape(open: boolean, leave: () => void): void {
  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    // An element of Taro is hidden, and takes no focus, until it has been drawn for the first time.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        panel()?.querySelector<HTMLElement>(reachable)?.focus({ preventScroll: true }),
      )
    })
    return () => {
      cancelAnimationFrame(frame)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [open])
  useEffect(() => {
    if (!open) return
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
      if (event.key === 'Tab') keepInside(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open, leave])
}
