import * as z from 'zod/mini'
import { sourceSchema } from './source'

/**
 * One thing that the clerk confirms before an approval, such as 技术等级. An option with `fails` cannot be approved: its
 * text says what has to be mended. `shows`: the register value that stands beside it.
 */
export const findingSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  shows: z.optional(z.string()),
  options: z
    .array(z.strictObject({ value: z.string(), label: z.string(), fails: z.optional(z.string()) }))
    .check(z.minLength(2)),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
