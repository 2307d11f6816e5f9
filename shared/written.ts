/**
 * Whether a reason is written: whoever departs from a rule, a proposal or a choice says why, in more than a stroke.
 * Blanks are no characters.
 */
export const isWritten = (reason: string | undefined, least = 4): boolean =>
  (reason ?? '').replace(/\s/g, '').length >= least
