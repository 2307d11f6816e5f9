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

type Generator = (def: Def, schema: Schema) => fc.Arbitrary<unknown>
const inner: Generator = (def) => valid(def.innerType!)

const generators: Record<string, Generator> = {
  object: ({ shape = {} }) => {
    const requiredKeys = Object.keys(shape).filter((key) => defOf(shape[key]!).type !== 'optional')
    return fc.record(Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, valid(one)])), { requiredKeys })
  },
  optional: inner,
  nullable: inner,
  array: (def, schema) =>
    fc.array(valid(def.element!), { maxLength: 2 }).filter((list) => schema.safeParse(list).success),
  union: (def) => fc.oneof(...def.options!.map((one) => valid(one))),
  enum: (def) => fc.constantFrom(...Object.values(def.entries!)),
  literal: (def) => fc.constantFrom(...def.values!),
  boolean: () => fc.boolean(),
  record: (def) =>
    fc.dictionary(fc.constantFrom('reason', 'unit', 'material/page'), valid(def.valueType!), { maxKeys: 2 }),
  number: (_def, schema) => fits(schema, numbers),
  string: (_def, schema) => fits(schema, texts),
  unknown: () => fc.anything(),
  // The only value that a contract does not describe is a definition, which is parsed where it is loaded.
  custom: (_def, schema) => fits<unknown>(schema, [{ code: 'certificate-renewal' }]),
  // The only recursive schema is a condition.
  lazy: (_def, schema) => fits<unknown>(schema, [{ variant: 'standard' }, { not: { field: 'unit', filled: true } }]),
}

/** Values that a schema accepts, made from its own description. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  const generator = generators[def.type]
  if (!generator) throw new Error(`no generator for ${def.type}`)
  return generator(def, schema)
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
