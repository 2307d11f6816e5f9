import { formatLongDay, isDay } from '../../shared/calendar'
import { categoryName } from '../../shared/registry/categories'
import { voucherKinds, type VoucherKind } from '../../shared/vouchers'

export type FactRows = { label: string; value: string }[]
type Value = string | number | undefined

const kindName = (value: Value): string =>
  String(value) in voucherKinds ? voucherKinds[value as VoucherKind].name : '新种类的凭证，更新后可看详情'

const day = (value: Value) => (isDay(value) ? formatLongDay(value) : String(value))

/** The facts of a voucher that an inspector reads, in this order; what a voucher does not say is left out. */
const shown: readonly { key: string; label: string; word: (value: Value) => string }[] = [
  { key: 'kind', label: '凭证', word: kindName },
  { key: 'holder', label: '姓名', word: String },
  { key: 'certificateTail', label: '证号末4位', word: String },
  { key: 'category', label: '从业资格类别', word: (value) => categoryName(String(value)) },
  { key: 'plate', label: '车牌号', word: String },
  { key: 'plateColour', label: '车牌颜色', word: String },
  { key: 'transportTail', label: '道路运输证号末4位', word: String },
  { key: 'technicalGrade', label: '技术等级', word: String },
  { key: 'reviewedOn', label: '审核日期', word: day },
  { key: 'nextDue', label: '下次年审到期', word: day },
  { key: 'grade', label: '等级', word: String },
  { key: 'cycleEnd', label: '考核周期到', word: day },
  { key: 'validUntil', label: '有效期至', word: day },
  { key: 'issued', label: '签发日期', word: day },
]

/** Facts as rows to show. */
export const factRows = (facts: Readonly<Record<string, Value>>): FactRows =>
  shown
    .filter(({ key }) => facts[key] !== undefined && facts[key] !== '')
    .map(({ key, label, word }) => ({ label, value: word(facts[key]) }))
