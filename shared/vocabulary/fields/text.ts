import * as z from 'zod/mini'
import { UNUSABLE } from '../../identity/text'
import { isText, type FieldKind } from './kind'

const props = z.strictObject({
  min: z.optional(z.number()),
  max: z.number(),
  multiline: z.optional(z.boolean()),
  example: z.optional(z.string()),
})

/** Characters as people count them: a rare one that takes two places is one. */
const characters = (value: string) => value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, 'x').length

/** A line or a few lines of free text. */
export const text: FieldKind<z.infer<typeof props>> = {
  kind: 'text',
  props,
  parse: (answer): answer is string => isText(answer, 2000),
  problem: (answer, { label, props: { min = 1, max } }) => {
    const value = String(answer ?? '').trim()
    if (value === '') return `请填${label}`
    const length = characters(value)
    if (length < min) return `${label}太短，至少${min}个字`
    if (length > max) return `${label}最多${max}个字，现在多了${length - max}个`
    return UNUSABLE.test(value) ? `${label}里有不能用的符号，请去掉` : null
  },
  format: (answer) => String(answer ?? '').trim(),
}
