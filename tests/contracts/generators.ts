import fc from 'fast-check'
import type * as z from 'zod/mini'
import { statusNames } from '../../shared/casework/status'

/** What a schema says of itself (zod 4 keeps it in `_zod.def`). */
interface Def {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  innerType?: Schema
  options?: Schema[]
  entries?: Record<string, string>
  values?: unknown[]
  getter?: () => Schema
  valueType?: Schema
  left?: Schema
  format?: string
  checks?: unknown[]
}
export type Schema = z.ZodMiniType
export const defOf = (schema: Schema): Def => (schema as unknown as { _zod: { def: Def } })._zod.def

/** Texts that the contracts' patterns accept, tried in order. */
const texts = ['a'.repeat(10), '13812346027', '123456', '2026-11-21', 'f'.repeat(64), '62', '', 'AAA', 'x'.repeat(4)]
const numbers = [1, 0, 100, 1_790_000_000_000]
const fits = <T>(schema: Schema, candidates: readonly T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...candidates.filter((one) => schema.safeParse(one).success))

/** Values that a schema accepts, made from its own description. */
export function valid(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  const inner = (one: Schema) => valid(one, depth + 1)
  switch (def.type) {
    case 'object': {
      const keys = Object.keys(def.shape!)
      const required = keys.filter((key) => defOf(def.shape![key]!).type !== 'optional')
      return fc.record(Object.fromEntries(keys.map((key) => [key, inner(def.shape![key]!)])), {
        requiredKeys: required,
      })
    }
    case 'optional':
    case 'nullable':
      return inner(def.innerType!)
    case 'array':
      return fc.array(inner(def.element!), { maxLength: 2 }).filter((list) => schema.safeParse(list).success)
    case 'union':
      return fc.oneof(...def.options!.map(inner))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!))
    case 'literal':
      return fc.constantFrom(...def.values!)
    case 'boolean':
      return fc.boolean()
    case 'record':
      return fc.dictionary(fc.constantFrom('reason', 'unit', 'material/page'), inner(def.valueType!), { maxKeys: 2 })
    case 'number':
      return fits(schema, numbers)
    case 'string':
      return fits(schema, texts)
    case 'unknown':
      return fc.anything()
    // The only recursive schema is a condition.
    case 'lazy':
      return fits<unknown>(schema, [{ variant: 'standard' }, { not: { field: 'unit', filled: true } }])
    default:
      throw new Error(`no generator for ${def.type}`)
  }
}

/** A value of another type than any of these schemas takes at this place. */
export const wrongFor = (schema: Schema): fc.Arbitrary<unknown> =>
  fc
    .constantFrom<unknown>(
      null,
      true,
      3.5,
      '',
      'x'.repeat(3000),
      -1,
      [],
      {},
      [{}],
      { toString: 'x' },
      Number.NaN,
      statusNames,
    )
    .filter((value) => !schema.safeParse(value).success)
