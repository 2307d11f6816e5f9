import * as z from 'zod/mini'
import type { OperationKind } from './kind'

/** What an application may change. Name, numbers and validity are never set this way: they are who somebody is. */
export const settableKeys = ['unit', 'address', 'phone', 'vehicleClass'] as const

export const setHolderProps = z.strictObject({ op: z.literal('setHolder'), key: z.enum(settableKeys), field: z.string() })

/** Puts a field's answer into the register. */
export const setHolder: OperationKind<z.infer<typeof setHolderProps>> = {
  apply: ({ key, field }, record, { answers }) => {
    const answer = answers[field]
    return typeof answer === 'string' && answer !== '' ? { ...record, holder: { ...record.holder, [key]: answer } } : record
  },
}
