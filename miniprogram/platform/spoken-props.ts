/** What a screen reader is told about an element. */
export interface SpokenProps {
  role?:
    | 'button'
    | 'link'
    | 'radio'
    | 'checkbox'
    | 'switch'
    | 'img'
    | 'heading'
    | 'alert'
    | 'status'
    | 'tab'
    | 'dialog'
    | 'list'
    | 'progressbar'
    | 'radiogroup'
  label?: string
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
  live?: 'polite' | 'assertive'
}

/** The aria-* attributes that both targets spell alike; states that are not told are left out. */
export function ariaAttributes(props: Omit<SpokenProps, 'role'>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [key, value] of Object.entries(props)) {
    if (value !== undefined) result[`aria-${key}`] = String(value)
  }
  return result
}
