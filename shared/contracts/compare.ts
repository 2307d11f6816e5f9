import * as z from 'zod/mini'
import { sourceSchema } from '../vocabulary/source'
import { contract, daySchema } from './contract'

const side = z.strictObject({ texts: z.array(z.string()), source: z.array(sourceSchema) })
const line = z.strictObject({ id: z.string(), title: z.string(), differs: z.boolean(), left: side, right: side })
export type ComparedSide = z.infer<typeof side>
export type ComparedLine = z.infer<typeof line>
const province = z.string().check(z.regex(/^(\d{2})?$/))

/**
 * 各省差异: one item in two provinces (two digits, '' = national), line by line. `own`: provinces with rules of their own.
 */
export const definitionCompare = contract({
  name: 'definition-compare',
  function: 'catalogue',
  who: 'public',
  input: z.strictObject({ service: z.string().check(z.maxLength(60)), left: province, right: province }),
  output: z.strictObject({
    today: daySchema,
    own: z.array(z.string()),
    sections: z.array(z.strictObject({ id: z.string(), name: z.string(), lines: z.array(line) })),
  }),
  errors: ['not-found'],
})
