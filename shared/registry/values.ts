import { formatLongDay, isDay, type Day } from '../calendar'
import { parseName, parsePhone } from '../identity'
import { UNUSABLE } from '../identity/text'
import { categoryName } from './categories'
import type { Certificate } from './certificate'
import { withFacts, withHolder, type RegisterRecord } from './record'
import { vehicleClasses } from './vehicle-classes'

type CertificateRecord = RegisterRecord<'certificate'>

const dayKeys = ['validFrom', 'validUntil'] as const
const isDayKey = (key: string): key is (typeof dayKeys)[number] => (dayKeys as readonly string[]).includes(key)

/** What a clerk may correct after checking it. `firstIssued` stands once for each category: `firstIssued:02001`. */
export const correctableKeys = [
  'name',
  'validFrom',
  'validUntil',
  'firstIssued',
  'vehicleClass',
  'unit',
  'unitPhone',
  'address',
  'phone',
] as const
export type CorrectableKey = (typeof correctableKeys)[number]

const labels: Record<CorrectableKey, string> = {
  name: '姓名',
  validFrom: '有效期起',
  validUntil: '有效期至',
  firstIssued: '初次领证日期',
  vehicleClass: '准驾车型',
  unit: '服务单位',
  unitPhone: '单位电话',
  address: '住址',
  phone: '联系电话',
}

/** One value of a record: days as 'YYYY-MM-DD', all else as it stands there. */
export interface RecordValue {
  key: string
  label: string
  value: string
  day: boolean
}

/** The values of a record that these keys name, in their order. */
export function valuesOf(
  { facts, holder }: CertificateRecord,
  keys: readonly CorrectableKey[] = correctableKeys,
): RecordValue[] {
  const firstIssues = facts.categories.map(({ code, firstIssued }) => ({
    key: `firstIssued:${code}`,
    label: `${labels.firstIssued}（${categoryName(code)}）`,
    value: firstIssued,
    day: true,
  }))
  return keys.flatMap((key) => {
    if (key === 'firstIssued') return firstIssues
    if (isDayKey(key)) return { key, label: labels[key], value: facts[key], day: true }
    return { key, label: labels[key], value: holder[key] ?? '', day: false }
  })
}

/** A value in words. */
export function shownValue({ value, day }: Pick<RecordValue, 'value' | 'day'>): string {
  if (value === '') return '没有记录'
  return day ? formatLongDay(value) : value
}

function dayProblem(label: string, text: string): string | null {
  if (!isDay(text)) return `${label}要写成年月日，例如2026-11-21`
  return text < '1980' || text > '2100' ? `${label}不像真的，请核对年份` : null
}
function lineProblem(label: string, text: string): string | null {
  if (UNUSABLE.test(text) || /[\t\n]/.test(text)) return `${label}里有不能用的符号，请去掉`
  return text.length > 100 ? `${label}最多100个字` : null
}
const messageOf = (read: { ok: true } | { ok: false; message: string }) => (read.ok ? null : read.message)
/** Values that are more than a line of text. */
const checks: Readonly<Record<string, (text: string, label: string) => string | null>> = {
  name: (text) => messageOf(parseName(text)),
  phone: (text) => messageOf(parsePhone(text)),
  vehicleClass: (text) => (vehicleClasses.includes(text) ? null : `准驾车型是${vehicleClasses.join('、')}中的一种`),
  unitPhone: (text, label) =>
    lineProblem(label, text) ?? (/^[\d-]{7,20}$/.test(text) ? null : '单位电话是7到20位数字，可以有横线'),
}

/** What is wrong with a corrected value, in words; null when nothing is. */
export function correctionProblem({ key, label, day }: RecordValue, wanted: string): string | null {
  const text = wanted.trim()
  if (text === '') return `请填${label}`
  if (day) return dayProblem(label, text)
  return checks[key] ? checks[key](text, label) : lineProblem(label, text)
}

function plainValue(key: string, wanted: string): string {
  const text = wanted.trim()
  if (key === 'name') {
    const read = parseName(text)
    return read.ok ? read.name : text
  }
  if (key === 'phone') {
    const read = parsePhone(text)
    return read.ok ? read.phone : text
  }
  return text
}

export type Corrections = Readonly<Record<string, string>>

/** The record with one value in its place, which its key names. */
function withValue(record: CertificateRecord, key: string, value: string): CertificateRecord {
  if (isDayKey(key)) return withFacts(record, { [key]: value })
  if (!key.startsWith('firstIssued:')) return withHolder(record, { [key]: value })
  const categories = record.facts.categories.map((one) =>
    key === `firstIssued:${one.code}` ? { ...one, firstIssued: value } : one,
  )
  return withFacts(record, { categories })
}

/** A record with corrected values; of a value that is not among the keys nothing is taken. */
export function corrected(
  record: CertificateRecord,
  keys: readonly CorrectableKey[],
  corrections: Corrections,
): CertificateRecord {
  let now = record
  for (const { key } of valuesOf(record, keys)) {
    const wanted = corrections[key]
    if (wanted !== undefined) now = withValue(now, key, plainValue(key, wanted))
  }
  return now
}

/** Days that contradict each other once the corrections are made. */
function dayProblems(
  { validFrom, validUntil, categories }: Certificate,
  today: Day,
): { at: string; message: string }[] {
  if (validFrom > validUntil) return [{ at: 'validUntil', message: '有效期的结束日在起始日之前，请核对' }]
  const late = categories.find(({ firstIssued }) => firstIssued > today || firstIssued > validUntil)
  if (late) return [{ at: `firstIssued:${late.code}`, message: '初次领证日期不能晚于今天和有效期的结束日，请核对' }]
  return validFrom > today ? [{ at: 'validFrom', message: '有效期的起始日不能晚于今天，请核对' }] : []
}

/** What keeps one value from being corrected so. */
function problemOf(value: RecordValue | undefined, wanted: string): string | null {
  if (!value) return '这一项不能在这里更正'
  const problem = correctionProblem(value, wanted)
  if (problem) return problem
  return plainValue(value.key, wanted) === value.value ? `${value.label}和证照库一样，不用更正` : null
}

/**
 * Everything that keeps these corrections from being made on a day: values that do not fit, contradict each other, or
 * change nothing.
 */
export function correctionProblems(
  record: CertificateRecord,
  keys: readonly CorrectableKey[],
  corrections: Corrections,
  today: Day,
): { at: string; message: string }[] {
  const known = valuesOf(record, keys)
  const problems: { at: string; message: string }[] = []
  for (const key of Object.keys(corrections)) {
    const message = problemOf(
      known.find((one) => one.key === key),
      corrections[key]!,
    )
    if (message) problems.push({ at: key, message })
  }
  if (problems.length > 0) return problems
  const { facts } = corrected(record, keys, corrections)
  return dayProblems(facts, today).filter(({ at }) => corrections[at] !== undefined || at === 'validUntil')
}
