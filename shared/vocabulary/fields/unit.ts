import * as z from 'zod/mini'
import { isText, type FieldKind } from './kind'
import { text } from './text'

const props = z.strictObject({ max: z.number() })
/** The word that official guides want from somebody without an employer (S3 二.1). */
export const selfEmployed = '个人'

/** 服务单位: the employer's name, or 个人. */
export const unit: FieldKind<z.infer<typeof props>> = {
  kind: 'unit',
  props,
  parse: (answer): answer is string => isText(answer, 200),
  problem: (answer, { label, props: { max } }, context) => {
    if (String(answer ?? '').trim() === '') return `请填${label}，没有就选“${selfEmployed}”`
    if (answer === selfEmployed) return null
    return text.problem(answer, { label, props: { min: 4, max } }, context)
  },
  format: (answer) => String(answer ?? '').trim(),
}
