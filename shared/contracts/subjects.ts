import * as z from 'zod/mini'
import { subjectNames } from '../registry/record'
import { daySchema } from './contract'

const part = z.strictObject({
  code: z.string(),
  name: z.string(),
  since: z.optional(daySchema),
  inForce: z.boolean(),
  word: z.string(),
})
const status = z.strictObject({
  code: z.string(),
  word: z.string(),
  standing: z.enum(['in-force', 'stopped', 'ended']),
})

const brief = {
  kind: z.enum(subjectNames),
  id: z.string(),
  /** What it is called (its categories in force, its plate). */
  title: z.string(),
  /** What it is, and what it is called in a sentence: 从业资格证, 这本证. */
  paper: z.string(),
  it: z.string(),
  status,
  validUntil: z.optional(daySchema),
  /** What is over on that day, in a word: 证件, 许可证. */
  ends: z.optional(z.string()),
  parts: z.array(part),
}
/** As much of a subject as home needs to say what comes next for it. */
export const subjectBrief = z.strictObject(brief)
export type SubjectBrief = z.infer<typeof subjectBrief>

/**
 * A subject as its own party and its clerk see it. Pages show it without knowing what kind it is: `values` are register
 * values by key, masked, `fills` those that forms fill in.
 */
export const subjectView = z.strictObject({
  ...brief,
  version: z.number(),
  authority: z.strictObject({ division: z.string(), name: z.string() }),
  /** What tells two of them apart: in a list, and in half a line. */
  note: z.string(),
  brief: z.string(),
  validFrom: z.optional(daySchema),
  values: z.record(z.string(), z.string()),
  fills: z.record(z.string(), z.string()),
  /** What came out for its parts in earlier cycles, in the order of the register. */
  results: z.array(
    z.strictObject({
      part: z.string(),
      cycleEnd: daySchema,
      grade: z.string(),
      points: z.number(),
      decidedOn: daySchema,
      voucherId: z.optional(z.string()),
    }),
  ),
})
export type SubjectView = z.infer<typeof subjectView>
