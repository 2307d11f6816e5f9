import * as z from 'zod/mini'
import { conditionSchema, type Condition } from './condition'
import { fieldKinds, type FieldKindName } from './fields'
import { sourceSchema } from './source'

/** Register values that can be shown locked or prefill a field (the lock set of the guides: S2 三, S3 二.1). */
export const registerKeys = [
  'name',
  'idNumber',
  'certificateNumber',
  'categories',
  'validUntil',
  'unit',
  'unitPhone',
  'address',
  'phone',
  'vehicleClass',
] as const
export type RegisterKey = (typeof registerKeys)[number]

export const fieldSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  kind: z.enum(Object.keys(fieldKinds) as [FieldKindName, ...FieldKindName[]]),
  label: z.string(),
  props: z.record(z.string(), z.unknown()),
  /** Shown under the label. */
  help: z.optional(z.string()),
  optional: z.optional(z.boolean()),
  /** Register value that fills the field in; an edited value is a difference that the clerk sees. */
  prefill: z.optional(z.enum(registerKeys)),
  when: z.optional(conditionSchema),
  source: z.array(sourceSchema).check(z.minLength(1)),
})

/**
 * What a form asks; `F` are the ids of the definition's fields, inferred from the ids alone and not from conditions.
 */
export type Field<F extends string = string> = Omit<z.infer<typeof fieldSchema>, 'id' | 'when'> & {
  id: F
  when?: Condition<NoInfer<F>>
}

/** What a form shows locked, from the register. */
export const lockedSchema = z.strictObject({
  key: z.enum(registerKeys),
  label: z.string(),
  source: z.array(sourceSchema),
})
export type Locked = z.infer<typeof lockedSchema>
