import * as z from 'zod/mini'
import type { FieldKind } from './kind'

const props = z.strictObject({ yes: z.string(), no: z.string() })

/** A question answered by one of two sentences. */
export const yesno: FieldKind<z.infer<typeof props>> = {
  kind: 'yesno',
  props,
  parse: (answer): answer is boolean => typeof answer === 'boolean',
  problem: (answer, { label }) => (typeof answer === 'boolean' ? null : `请回答“${label}”`),
  format: (answer, { props: { yes, no } }) => {
    if (answer === undefined) return ''
    return answer ? yes : no
  },
}
