import { formatLongDay, isDay, type Day } from '../calendar'
import { parseName, parsePhone } from '../identity'
import { UNUSABLE } from '../identity/text'
import { categoryName } from './categories'
import type { Certificate } from './certificate'
import type { RegisterRecord } from './record'
import { vehicleClasses } from './vehicle-classes'

type CertificateRecord = RegisterRecord<'certificate'>

type HolderKey = 'name' | 'unit' | 'unitPhone' | 'address' | 'phone' | 'vehicleClass'
const dayKeys = ['validFrom', 'validUntil'] as const

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
  return keys.reduce<RecordValue[]>((all, key) => {
    if (key === 'firstIssued') {
      return all.concat(
        facts.categories.map(({ code, firstIssued }) => ({
          key: `${key}:${code}`,
          label: `${labels[key]}（${categoryName(code)}）`,
          value: firstIssued,
          day: true,
        })),
      )
    }
    const day = (dayKeys as readonly string[]).includes(key)
    return all.concat({
      key,
      label: labels[key],
      value: day ? facts[key as 'validFrom'] : (holder[key as HolderKey] ?? ''),
      day,
    })
  }, [])
}

/** A value in words. */
export const shownValue = ({ value, day }: Pick<RecordValue, 'value' | 'day'>): string =>
  value === '' ? '没有记录' : day ? formatLongDay(value) : value

/** What is wrong with a corrected value, in words; null when nothing is. */
export function correctionProblem({ key, label, day }: RecordValue, wanted: string): string | null {
  const text = wanted.trim()
  if (text === '') return `请填${label}`
  if (day)
    return !isDay(text)
      ? `${label}要写成年月日，例如2026-11-21`
      : text < '1980' || text > '2100'
        ? `${label}不像真的，请核对年份`
        : null
  if (key === 'name') {
    const read = parseName(text)
    return read.ok ? null : read.message
  }
  if (key === 'phone') {
    const read = parsePhone(text)
    return read.ok ? null : read.message
  }
  if (key === 'vehicleClass')
    return vehicleClasses.includes(text) ? null : `准驾车型是${vehicleClasses.join('、')}中的一种`
  if (UNUSABLE.test(text) || /[\t\n]/.test(text)) return `${label}里有不能用的符号，请去掉`
  if (key === 'unitPhone') return /^[\d-]{7,20}$/.test(text) ? null : '单位电话是7到20位数字，可以有横线'
  return text.length > 100 ? `${label}最多100个字` : null
}

const plainValue = (key: string, wanted: string): string => {
  const text = wanted.trim()
  const name = key === 'name' ? parseName(text) : undefined
  const phone = key === 'phone' ? parsePhone(text) : undefined
  return name?.ok ? name.name : phone?.ok ? phone.phone : text
}

export type Corrections = Readonly<Record<string, string>>

/** A record with corrected values; of a value that is not among the keys nothing is taken. */
export function corrected(
  record: CertificateRecord,
  keys: readonly CorrectableKey[],
  corrections: Corrections,
): CertificateRecord {
  return valuesOf(record, keys).reduce<CertificateRecord>((now, { key }) => {
    if (corrections[key] === undefined) return now
    const value = plainValue(key, corrections[key])
    const { facts, holder } = now
    if (key.startsWith('firstIssued:')) {
      const code = key.slice('firstIssued:'.length)
      return {
        ...now,
        facts: {
          ...facts,
          categories: facts.categories.map((one) => (one.code === code ? { ...one, firstIssued: value } : one)),
        },
      }
    }
    return (dayKeys as readonly string[]).includes(key)
      ? { ...now, facts: { ...facts, [key]: value } }
      : { ...now, holder: { ...holder, [key]: value } }
  }, record)
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
  const problems = Object.keys(corrections).reduce<{ at: string; message: string }[]>((all, key) => {
    const value = known.find((one) => one.key === key)
    const message = !value
      ? '这一项不能在这里更正'
      : (correctionProblem(value, corrections[key]!) ??
        (plainValue(key, corrections[key]!) === value.value ? `${value.label}和证照库一样，不用更正` : null))
    return message ? all.concat({ at: key, message }) : all
  }, [])
  if (problems.length > 0) return problems
  const { facts } = corrected(record, keys, corrections)
  return dayProblems(facts, today).filter(({ at }) => corrections[at] !== undefined || at === 'validUntil')
}
