import * as z from 'zod/mini'
import { choice } from './choice'
import { isText, type FieldKind } from './kind'

const option = z.strictObject({ value: z.enum(['pickup', 'mail']), label: z.string(), line: z.optional(z.string()) })
const props = z.strictObject({ options: z.array(option).check(z.minLength(1)) })

/** 领取方式: fetched at the issuing authority's counter, or posted. A province may leave one of the two. */
export const receive: FieldKind<z.infer<typeof props>> = {
  kind: 'receive',
  props,
  parse: (answer): answer is string => isText(answer, 20),
  problem: choice.problem,
  format: choice.format,
}
