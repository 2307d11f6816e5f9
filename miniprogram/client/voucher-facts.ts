import { formatLongDay, isDay } from '../../shared/calendar'
import { categoryName } from '../../shared/registry/categories'

export type FactRows = { label: string, value: string }[]
type Value = string | number | undefined

const kinds: Readonly<Record<string, string>> = {
  'integrity-assessment': '诚信考核凭证',
  integrity: '诚信考核凭证',
  newer: '新种类的凭证，更新后可看详情',
}

const day = (value: Value) => (isDay(value) ? formatLongDay(value) : String(value))

/** The facts of a voucher that an inspector reads, in this order; what a voucher does not say is left out. */
const shown: readonly { key: string, label: string, word: (value: Value) => string }[] = [
  { key: 'kind', label: '凭证', word: (value) => kinds[String(value)] ?? String(value) },
  { key: 'name', label: '姓名', word: String },
  { key: 'number', label: '证号', word: String },
  { key: 'category', label: '从业资格类别', word: (value) => categoryName(String(value)) },
  { key: 'grade', label: '等级', word: String },
  { key: 'cycleEnd', label: '考核周期到', word: day },
  { key: 'validUntil', label: '有效期至', word: day },
  { key: 'issued', label: '签发日期', word: day },
]

/** Facts as rows to show. */
export const factRows = (facts: Readonly<Record<string, Value>>): FactRows => shown
  .filter(({ key }) => facts[key] !== undefined && facts[key] !== '')
  .map(({ key, label, word }) => ({ label, value: word(facts[key]) }))
