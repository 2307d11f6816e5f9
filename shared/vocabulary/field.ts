import * as z from 'zod/mini'
import { conditionSchema, type Condition } from './condition'
import { fieldKinds, type FieldKindName } from './fields'
import { sourceSchema } from './source'
import type { KeyOf, SubjectName } from './subjects'

export const fieldSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  kind: z.enum(Object.keys(fieldKinds) as [FieldKindName, ...FieldKindName[]]),
  label: z.string(),
  props: z.record(z.string(), z.unknown()),
  /** Shown under the label. */
  help: z.optional(z.string()),
  optional: z.optional(z.boolean()),
  /** Register value that fills the field in; an edited value is a difference that the clerk sees. */
  prefill: z.optional(z.string()),
  when: z.optional(conditionSchema),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
type Parsed = z.infer<typeof fieldSchema>

/**
 * What a form asks; `F` are the ids of the definition's fields, inferred from the ids alone and not from conditions,
 * `S` the subject whose register values may fill it in.
 */
export type Field<F extends string = string, S extends SubjectName = SubjectName> = Omit<
  Parsed,
  'id' | 'when' | 'prefill'
> & {
  id: F
  prefill?: KeyOf<S>
  when?: Condition<NoInfer<F>>
}

/** What a form shows locked, from the register (the lock set of the guides: S2 三, S3 二.1). */
export const lockedSchema = z.strictObject({ key: z.string(), label: z.string(), source: z.array(sourceSchema) })
export type Locked<S extends SubjectName = SubjectName> = Omit<z.infer<typeof lockedSchema>, 'key'> & { key: KeyOf<S> }
