import type { Day } from '../calendar'

/** Luhn check digit over digits. */
function checkDigit(digits: string): string {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at))
    const doubled = at % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/**
 * A case number: item code (2) + yyyymmdd + 8 random digits + check digit, 19 digits.
 * @param random eight random digits
 */
export function caseNumber(item: string, day: Day, random: string): string {
  if (!/^\d{2}$/.test(item) || !/^\d{8}$/.test(random)) throw new Error('case number needs 2 and 8 digits')
  const body = item + day.replace(/-/g, '') + random
  return body + checkDigit(body)
}

/** Whether a typed number can be a case number: catches every single wrong digit. */
export const isCaseNumber = (text: string): boolean =>
  /^\d{19}$/.test(text) && checkDigit(text.slice(0, 18)) === text.slice(18)
