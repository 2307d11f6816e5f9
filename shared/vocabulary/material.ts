import * as z from 'zod/mini'
import { conditionSchema, type Condition } from './condition'
import { sourceSchema } from './source'

/** What a photo must look like beyond being a png/jpg of at most 10 MB. */
const photoRulesSchema = z.strictObject({
  kind: z.enum(['document', 'portrait', 'vehicle']),
  background: z.optional(z.array(z.enum(['white', 'blue', 'red'])).check(z.minLength(1))),
  /** How big a picture must be to be printed, and its shape; `name` is what a studio calls it. */
  size: z.optional(
    z.strictObject({
      name: z.string(),
      minWidth: z.number(),
      minHeight: z.number(),
      ratio: z.optional(z.strictObject({ width: z.number(), height: z.number() })),
      /** How far the shape may be off, as a share of it. */
      tolerance: z.optional(z.number()),
    }),
  ),
  advice: z.array(z.string()),
})
export type PhotoRules = z.infer<typeof photoRulesSchema>

const partSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  label: z.string(),
  min: z.number(),
  max: z.number(),
  /** Key of the drawn sample picture. */
  sample: z.string(),
  photo: photoRulesSchema,
  when: z.optional(conditionSchema),
})

export const materialSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  name: z.string(),
  form: z.enum(['原件影像', '电子版照片']),
  /** Why it is asked (行政许可法 第三十一条: nothing irrelevant). */
  reason: z.string(),
  parts: z.array(partSchema).check(z.minLength(1)),
  when: z.optional(conditionSchema),
  /** Marks a picture of the certificate that a reissue declares lost, for the lint. */
  shows: z.optional(
    z.enum([
      'certificate',
      'driving-licence',
      'vehicle-licence',
      'id-card',
      'person',
      'vehicle',
      'transport-certificate',
      'contract',
      'education',
    ]),
  ),
  source: z.array(sourceSchema).check(z.minLength(1)),
})

type Parsed = z.infer<typeof materialSchema>
export type MaterialPart<F extends string = string> = Omit<Parsed['parts'][number], 'when'> & { when?: Condition<F> }
/** A named list of parts (正面, 反面, 副页背面 …) with picture counts, conditions and samples. */
export type Material<F extends string = string> = Omit<Parsed, 'when' | 'parts'> & {
  parts: readonly MaterialPart<F>[]
  when?: Condition<F>
}
