import * as z from 'zod/mini'
import { registerKeys } from '../field'
import type { OperationKind } from './kind'

export const setHolderProps = z.strictObject({ op: z.literal('setHolder'), key: z.enum(registerKeys), field: z.string() })

/** Puts a field's answer into the register (unit, address, vehicle class …); identity is never changed this way. */
export const setHolder: OperationKind<z.infer<typeof setHolderProps>> = {
  apply: ({ key, field }, record, { answers }) => {
    if (key === 'name' || key === 'idNumber' || key === 'certificateNumber' || key === 'validUntil') throw new Error(`${key} is not set by an application`)
    const answer = answers[field]
    return typeof answer === 'string' && answer !== '' ? { ...record, holder: { ...record.holder, [key]: answer } } : record
  },
}
