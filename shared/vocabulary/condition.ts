import * as z from 'zod/mini'

/** A condition is data: phone, function and clerk evaluate the same one, and it can be explained. */
export type Condition<F extends string = string> =
  | { field: F; is: string | boolean }
  | { field: F; in: readonly string[] }
  | { field: F; filled: boolean }
  /** Every category in force on the certificate is ticked. */
  | { field: F; all: true }
  | { variant: string }
  /** One of these categories is in force on the certificate. */
  | { held: readonly string[] }
  | { all: readonly Condition<F>[] }
  | { any: readonly Condition<F>[] }
  | { not: Condition<F> }

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ field: z.string(), in: z.array(z.string()).check(z.minLength(1)) }),
    z.strictObject({ field: z.string(), filled: z.boolean() }),
    z.strictObject({ field: z.string(), all: z.literal(true) }),
    z.strictObject({ variant: z.string() }),
    z.strictObject({ held: z.array(z.string()).check(z.minLength(1)) }),
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as z.ZodMiniType<Condition>

/** The field ids that a condition reads. */
export function fieldsOf(condition: Condition): string[] {
  if ('field' in condition) return [condition.field]
  if ('variant' in condition || 'held' in condition) return []
  if ('not' in condition) return fieldsOf(condition.not)
  const parts = 'all' in condition ? condition.all : condition.any
  return parts.reduce<string[]>((ids, part) => ids.concat(fieldsOf(part)), [])
}
