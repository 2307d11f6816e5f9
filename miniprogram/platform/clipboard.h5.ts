/** Puts a text where it can be pasted from; rejects where that is not allowed, as on pages without https. */
export async function copyText(text: string): Promise<void> {
  if (!navigator.clipboard) throw new Error('no clipboard')
  await navigator.clipboard.writeText(text)
}
