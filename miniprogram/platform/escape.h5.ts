import { useEffect } from 'react'

/** While something lies over the page, Esc leaves it. */
export function useEscape(open: boolean, leave: () => void): void {
  useEffect(() => {
    if (!open) return
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open, leave])
}
