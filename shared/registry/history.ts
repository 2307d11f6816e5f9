import { formatLongDay } from '../calendar'
import { maskId } from '../identity'
import { categoryName } from './categories'
import { certificateStatuses } from './certificate'
import type { RegisterRecord } from './record'
import { correctableKeys, shownValue, valuesOf } from './values'

type CertificateRecord = RegisterRecord<'certificate'>
type Card = NonNullable<CertificateRecord['facts']['cards']>[number]

/** A printed card in a sentence. */
export const cardText = ({ why, voids }: Pick<Card, 'why' | 'voids'>): string =>
  `制发新证（${why}）${voids ? `，原证${voids}` : ''}`

function valueChanges(before: CertificateRecord, after: CertificateRecord): string[] {
  const earlier = valuesOf(before)
  const moved = before.facts.validUntil !== after.facts.validUntil
  return valuesOf(after, correctableKeys).reduce<string[]>((all, one) => {
    const was = earlier.find(({ key }) => key === one.key)
    // A renewal moves both days: the end says it all.
    if (!was || was.value === one.value || (one.key === 'validFrom' && moved)) return all
    return all.concat(
      one.key === 'validUntil'
        ? `有效期由${shownValue(was)}改为${shownValue(one)}`
        : one.day
          ? `${one.label}由${shownValue(was)}改为${shownValue(one)}`
          : `${one.label}由“${shownValue(was)}”改为“${shownValue(one)}”`,
    )
  }, [])
}

function numberChanges({ holder: before }: CertificateRecord, { holder: after }: CertificateRecord): string[] {
  return (
    [
      ['idNumber', '证件号'],
      ['certificateNumber', '证号'],
    ] as const
  )
    .filter(([key]) => before[key] !== after[key])
    .map(([key, label]) => `${label}由${before[key] ? maskId(before[key]) : '没有记录'}改为${maskId(after[key])}`)
}

function statusChanges({ facts: before }: CertificateRecord, { facts: after }: CertificateRecord): string[] {
  const categories = after.categories.reduce<string[]>((all, { code, status }) => {
    const was = before.categories.find((one) => one.code === code)
    if (!was) return all.concat(`增加${categoryName(code)}`)
    return was.status === status
      ? all
      : all.concat(`${categoryName(code)}由${certificateStatuses[was.status]}变为${certificateStatuses[status]}`)
  }, [])
  return categories.concat(
    before.status === after.status
      ? []
      : [`整本证由${certificateStatuses[before.status]}变为${certificateStatuses[after.status]}`],
  )
}

/** What an earlier and a later record of a certificate differ in, in sentences for its holder. */
export function recordChanges(before: CertificateRecord, after: CertificateRecord): string[] {
  const graded = after.facts.assessments.filter(
    (one) =>
      !before.facts.assessments.some(
        (known) =>
          known.category === one.category &&
          known.cycleEnd === one.cycleEnd &&
          known.grade === one.grade &&
          known.points === one.points,
      ),
  )
  const violations = [before, after].map(({ facts }) => facts.violations.length)
  return [
    ...valueChanges(before, after),
    ...numberChanges(before, after),
    ...statusChanges(before, after),
    ...graded.map(
      ({ category, cycleEnd, grade }) =>
        `记入考核结果${grade}（${categoryName(category)}，周期到${formatLongDay(cycleEnd)}）`,
    ),
    ...(violations[0] === violations[1] ? [] : [`违章记录由${violations[0]}条变为${violations[1]}条`]),
    ...(after.facts.cards ?? []).slice((before.facts.cards ?? []).length).map(cardText),
  ]
}
