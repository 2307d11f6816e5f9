/** Brings the element with this id into view and puts the cursor into its box. */
export function scrollTo(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'center' })
  target?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
