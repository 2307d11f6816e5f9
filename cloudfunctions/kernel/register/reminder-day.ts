import type { Day } from '../../../shared/calendar'
import { provinceCodeOf } from '../../../shared/identity'
import type { SubjectFacts, SubjectName } from '../../../shared/registry/record'
import { nextReminderDay } from '../../../shared/reminders'
import { services } from '../../../shared/services'
import { resolve } from '../../../shared/services/resolve'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'

const memo = new Map<string, ServiceDefinition[]>()

/** The items about a kind of subject as a province has them on a day. */
export function itemsIn(subject: SubjectName, division: string, day: Day): ServiceDefinition[] {
  const province = provinceCodeOf(division)
  const key = `${subject}/${province}/${day}`
  const known = memo.get(key)
  if (known) return known
  if (memo.size > 100) memo.clear()
  const items = Object.values(services)
    .filter((service) => service.subject === subject)
    .map((service) => resolve(service, province, undefined, day)?.definition)
    .filter((one) => one !== undefined)
  memo.set(key, items)
  return items
}

/** The next day on which a subject must be looked at. */
export const remindOn = (subject: SubjectFacts, from: Day): Day =>
  nextReminderDay(itemsIn(subject.kind, subject.facts.division, from), subject, from)
