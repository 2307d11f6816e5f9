import { nextReminderDay } from '../../../shared/reminders'
import type { Day } from '../../../shared/calendar'
import { provinceCodeOf } from '../../../shared/identity'
import type { Certificate } from '../../../shared/registry/certificate'
import { services } from '../../../shared/services'
import { resolve } from '../../../shared/services/resolve'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'

const memo = new Map<string, ServiceDefinition[]>()

/** The items of persons as a province has them on a day. */
export function itemsIn(division: string, day: Day): ServiceDefinition[] {
  const province = provinceCodeOf(division)
  const key = `${province}/${day}`
  if (!memo.has(key)) {
    if (memo.size > 100) memo.clear()
    memo.set(
      key,
      Object.values(services)
        .filter(({ applicant }) => applicant === 'person')
        .map((service) => resolve(service, province, undefined, day)?.definition)
        .filter((one): one is ServiceDefinition => one !== undefined),
    )
  }
  return memo.get(key)!
}

/** The projected fields of a certificate: whoever writes one into the register writes these beside it. */
export const certificateFields = (certificate: Certificate, from: Day): { remindOn: Day } => ({
  remindOn: nextReminderDay(itemsIn(certificate.division, from), certificate, from),
})
