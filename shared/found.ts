interface Asked {
  id: string
  label: string
  options: readonly { value: string; label: string; fails?: string }[]
}
/** What a clerk found, by the id of the item's finding. */
export type Found = Readonly<Record<string, string>>

/** What keeps findings from an approval: one that is missing, that the item does not have, or that fails. */
export function findingProblems(asked: readonly Asked[], found: Found): { id: string; text: string }[] {
  const stray = Object.keys(found).filter((id) => !asked.some((one) => one.id === id))
  const problems = asked.flatMap(({ id, label, options }) => {
    const option = options.find(({ value }) => value === found[id])
    if (!option) return [{ id, text: `还没有确认${label}` }]
    return option.fails ? [{ id, text: `${label}${option.label}，不能通过：${option.fails}` }] : []
  })
  return [...stray.map((id) => ({ id, text: '这一项不用确认' })), ...problems]
}
