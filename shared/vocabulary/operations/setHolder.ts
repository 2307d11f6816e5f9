import * as z from 'zod/mini'
import type { OperationKind } from './kind'

/** What an application may change. Name, numbers and validity are never set this way: they are who somebody is. */
export const settableKeys = ['unit', 'unitPhone', 'address', 'phone', 'vehicleClass'] as const
const names: Record<(typeof settableKeys)[number], string> = { unit: '服务单位', unitPhone: '单位电话', address: '住址', phone: '联系电话', vehicleClass: '准驾车型' }

export const setHolderProps = z.strictObject({ op: z.literal('setHolder'), key: z.enum(settableKeys), field: z.string() })

/** Puts a field's answer into the register. */
export const setHolder: OperationKind<z.infer<typeof setHolderProps>> = {
  apply: ({ key, field }, record, { answers }) => {
    const answer = answers[field]
    return typeof answer === 'string' && answer !== '' ? { ...record, holder: { ...record.holder, [key]: answer } } : record
  },
  explain: ({ key, field }, { holder }, { answers }) => {
    const answer = answers[field]
    if (typeof answer !== 'string' || answer === '' || answer === holder[key]) return []
    return [`${names[key]}由“${holder[key] || '没有记录'}”改为“${answer}”`]
  },
}
