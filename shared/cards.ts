import type { Answers } from './rules'
import type { ServiceDefinition } from './vocabulary/definition'

/** Who carries a printed card; `other` is named in the note. */
export const carriers = { sf: '顺丰', ems: '邮政EMS', jd: '京东', zto: '中通', yto: '圆通', other: '其他' } as const
export type Carrier = keyof typeof carriers
export const carrierCodes = Object.keys(carriers) as [Carrier, ...Carrier[]]

/** A tracking number as it is kept: without spaces or hyphens, in capitals. */
export const readTracking = (text: string): string => text.replace(/[\s-]+/g, '').toUpperCase()
/** What is wrong with a tracking number, or null. */
export const trackingProblem = (text: string): string | null =>
  /^[A-Z0-9]{8,30}$/.test(readTracking(text)) ? null : '快递单号是8到30位字母或数字，请核对'

/** How the applicant wants the card, where the item asks. */
export function receiveMethod(
  { fields }: Pick<ServiceDefinition, 'fields'>,
  answers: Answers,
): 'pickup' | 'mail' | undefined {
  const field = fields.find(({ kind }) => kind === 'receive')
  const answer = field && answers[field.id]
  return answer === 'pickup' || answer === 'mail' ? answer : undefined
}

/** The postal address that was given for the card, as its one text. */
export function postalAnswer({ fields }: Pick<ServiceDefinition, 'fields'>, answers: Answers): string | undefined {
  const field = fields.find(({ kind }) => kind === 'address')
  const answer = field && answers[field.id]
  return typeof answer === 'string' ? answer : undefined
}
