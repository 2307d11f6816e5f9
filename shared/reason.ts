/**
 * Whether words are a reason that others can judge: whoever departs from a rule names what happened. At least eight
 * letters or digits, five of them different, so that neither a stroke nor “不不不不不不不不” is one.
 */
export function isReason(text: string | undefined): boolean {
  const letters = (text ?? '').match(/[0-9A-Za-z\u3400-\u9fff]/g) ?? []
  return letters.length >= 8 && new Set(letters).size >= 5
}
