import * as z from 'zod/mini'
import { parsePhone } from '../../identity/phone'
import type { Answer } from '../../rules'
import { withHolder, type RegisterRecord } from '../../registry/record'
import type { OperationKind } from './kind'

/** What an application may change. Name, numbers and validity are never set this way: they are who somebody is. */
const settableKeys = ['unit', 'unitPhone', 'address', 'phone', 'vehicleClass'] as const
type Key = (typeof settableKeys)[number]
const names: Record<Key, string> = {
  unit: '服务单位',
  unitPhone: '单位电话',
  address: '住址',
  phone: '联系电话',
  vehicleClass: '准驾车型',
}

export const setHolderProps = z.strictObject({
  op: z.literal('setHolder'),
  key: z.enum(settableKeys),
  field: z.string(),
})

const phones: readonly Key[] = ['phone', 'unitPhone']
const digits = (text: string) => text.replace(/\D/g, '')

/** An answer as the register keeps it: a mobile number in digits, all else in one line; empty when there is none. */
function plainAnswer(key: Key, answer: Answer | undefined): string {
  const line = typeof answer === 'string' ? answer.replace(/\s+/g, ' ').trim() : ''
  if (!phones.includes(key)) return line
  const mobile = parsePhone(line)
  return mobile.ok ? mobile.phone : line.replace(/ /g, '')
}

/** The value that an answer changes the register to; a number with other hyphens is no change. */
function changed(key: Key, { holder }: RegisterRecord<'certificate'>, answer: Answer | undefined): string | undefined {
  const value = plainAnswer(key, answer)
  const now = holder[key] ?? ''
  return value === '' || value === now || (phones.includes(key) && digits(value) === digits(now)) ? undefined : value
}

/** Puts a field's answer into the register. */
export const setHolder: OperationKind<z.infer<typeof setHolderProps>, 'certificate'> = {
  on: ['certificate'],
  overwrites: true,
  apply: ({ key, field }, record, { answers }) => {
    const value = changed(key, record, answers[field])
    return value === undefined ? record : withHolder(record, { [key]: value })
  },
  explain: ({ key, field }, record, { answers }) => {
    const value = changed(key, record, answers[field])
    return value === undefined ? [] : [`${names[key]}由“${record.holder[key] || '没有记录'}”改为“${value}”`]
  },
}
