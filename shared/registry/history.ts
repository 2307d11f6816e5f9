import { formatLongDay } from '../calendar'
import { maskId } from '../identity'
import { categoryName } from './categories'
import { certificateStatuses, type Assessment, type CertificateStatus } from './certificate'
import type { RegisterRecord } from './record'
import { shownValue, valuesOf, type RecordValue } from './values'

type CertificateRecord = RegisterRecord<'certificate'>
type Card = NonNullable<CertificateRecord['facts']['cards']>[number]

/** A printed card in a sentence. */
export const cardText = ({ why, voids }: Pick<Card, 'why' | 'voids'>): string =>
  `制发新证（${why}）${voids ? `，原证${voids}` : ''}`

function valueChange(was: RecordValue, now: RecordValue): string {
  if (now.key === 'validUntil') return `有效期由${shownValue(was)}改为${shownValue(now)}`
  return now.day
    ? `${now.label}由${shownValue(was)}改为${shownValue(now)}`
    : `${now.label}由“${shownValue(was)}”改为“${shownValue(now)}”`
}

function valueChanges(before: CertificateRecord, after: CertificateRecord): string[] {
  const earlier = valuesOf(before)
  const moved = before.facts.validUntil !== after.facts.validUntil
  const sentences: string[] = []
  for (const now of valuesOf(after)) {
    const was = earlier.find(({ key }) => key === now.key)
    // A renewal moves both days: the end says it all.
    const said = now.key === 'validFrom' && moved
    if (was && was.value !== now.value && !said) sentences.push(valueChange(was, now))
  }
  return sentences
}

const numbers = { idNumber: '证件号', certificateNumber: '证号' } as const
const maskedNumber = (number: string) => (number ? maskId(number) : '没有记录')
const numberChanges = ({ holder: before }: CertificateRecord, { holder: after }: CertificateRecord): string[] =>
  (['idNumber', 'certificateNumber'] as const)
    .filter((key) => before[key] !== after[key])
    .map((key) => `${numbers[key]}由${maskedNumber(before[key])}改为${maskedNumber(after[key])}`)

const statusChange = (what: string, was: CertificateStatus, now: CertificateStatus): string[] =>
  was === now ? [] : [`${what}由${certificateStatuses[was]}变为${certificateStatuses[now]}`]
const statusChanges = ({ facts: before }: CertificateRecord, { facts: after }: CertificateRecord): string[] => [
  ...after.categories.flatMap(({ code, status }) => {
    const was = before.categories.find((one) => one.code === code)
    return was ? statusChange(categoryName(code), was.status, status) : [`增加${categoryName(code)}`]
  }),
  ...statusChange('整本证', before.status, after.status),
]

const sameGrade = (a: Assessment, b: Assessment) =>
  a.category === b.category && a.cycleEnd === b.cycleEnd && a.grade === b.grade && a.points === b.points

/** What an earlier and a later record of a certificate differ in, in sentences for its holder. */
export function recordChanges(before: CertificateRecord, after: CertificateRecord): string[] {
  const graded = after.facts.assessments.filter(
    (one) => !before.facts.assessments.some((known) => sameGrade(known, one)),
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
