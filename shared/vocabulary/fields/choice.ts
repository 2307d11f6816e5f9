import * as z from 'zod/mini'
import { isText, type FieldKind } from './kind'

const props = z.strictObject({
  options: z
    .array(z.strictObject({ value: z.string(), label: z.string(), line: z.optional(z.string()) }))
    .check(z.minLength(2)),
})

/** One of a few options, all visible. */
export const choice: FieldKind<z.infer<typeof props>> = {
  kind: 'choice',
  props,
  parse: (answer): answer is string => isText(answer, 60),
  problem: (answer, { label, props: { options } }) =>
    options.some(({ value }) => value === answer) ? null : `请选${label}`,
  format: (answer, { props: { options } }) =>
    options.filter(({ value }) => value === answer).map((option) => option.label)[0] ?? '',
}
