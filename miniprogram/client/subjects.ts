import { dayOf, daysBetween, type Day } from '../../shared/calendar'
import type { SubjectBrief, SubjectView } from '../../shared/contracts/subjects'

/** The civil day in China now, for display; the server decides by its own. */
export const today = (): Day => dayOf(Date.now())

/** Codes of the parts in force. */
export const partsInForce = ({ parts }: Pick<SubjectBrief, 'parts'>): string[] =>
  parts.filter(({ inForce }) => inForce).map(({ code }) => code)

/** A register value as a locked row shows it. */
export const registerValue = ({ values }: SubjectView, key: string): string => values[key] || '证照库没有记录'

/** The pill on a subject: its status, or how its validity stands. */
export function pillOf(
  { status, validUntil }: Pick<SubjectBrief, 'status' | 'validUntil'>,
  day: Day,
): { tone: 'good' | 'soon' | 'over'; text: string } {
  if (status.standing !== 'in-force') return { tone: 'over', text: status.word }
  return validUntil !== undefined && validUntil < day
    ? { tone: 'over', text: '已过期' }
    : { tone: 'good', text: status.word }
}

/** How a part stands: as the whole subject does, where that is not valid. */
export const standingOf = (view: SubjectBrief, part: SubjectBrief['parts'][number], day: Day): string =>
  part.inForce ? pillOf(view, day).text : part.word

const byCycle = (a: { cycleEnd: Day }, b: { cycleEnd: Day }) => (a.cycleEnd < b.cycleEnd ? 1 : -1)
/** What came out so far, newest first; of one part, or of all. */
export const resultsOf = ({ results }: Pick<SubjectView, 'results'>, part?: string): SubjectView['results'] =>
  results.filter((one) => part === undefined || one.part === part).sort(byCycle)

/** The newest result of the parts in force. */
export function lastResult(view: SubjectView): SubjectView['results'][number] | undefined {
  const held = partsInForce(view)
  return resultsOf(view).find(({ part }) => held.length === 0 || held.includes(part))
}

/** How much of its validity has passed, from 0 to 1, and the same in words. */
export function validityOf(validFrom: Day, validUntil: Day, day: Day): { passed: number; text: string } {
  const left = daysBetween(day, validUntil)
  const whole = Math.max(1, daysBetween(validFrom, validUntil))
  const years = Math.floor(left / 365)
  const passed = Math.min(1, Math.max(0, 1 - left / whole))
  if (left < 0) return { passed, text: `已过期${-left}天` }
  return { passed, text: years > 0 ? `还有${years}年多` : `还有${left}天` }
}
