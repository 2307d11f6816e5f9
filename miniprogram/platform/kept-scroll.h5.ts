import { useEffect } from 'react'

const kept = new Map<string, number>()

/** An element that scrolls by itself stands where it was left, whenever it is drawn anew. */
export function useKeptScroll(id: string): void {
  useEffect(() => {
    const elements = document.querySelectorAll<HTMLElement>(`[id="${id}"]`)
    const element = elements[elements.length - 1]
    if (!element) return
    element.scrollTop = kept.get(id) ?? 0
    const keep = () => kept.set(id, element.scrollTop)
    element.addEventListener('scroll', keep)
    return () => element.removeEventListener('scroll', keep)
  }, [id])
}
