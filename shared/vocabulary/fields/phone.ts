import * as z from 'zod/mini'
import { isText, type FieldKind } from './kind'
import { parsePhone, phoneProblem } from '../../identity/phone'
import { plain } from '../../identity/text'

const props = z.strictObject({ landline: z.optional(z.boolean()) })

/** A mainland mobile number; with `landline` a fixed line is accepted too. */
export const phone: FieldKind<z.infer<typeof props>> = {
  kind: 'phone',
  props,
  parse: (answer): answer is string => isText(answer, 30),
  problem: (answer, { label, props: { landline } }) => {
    const value = plain(String(answer ?? '')).replace(/-/g, '')
    if (value === '') return `请填${label}`
    if (landline && /^0\d{9,11}$/.test(value)) return null
    return phoneProblem(value)
  },
  format: (answer) => {
    const value = plain(String(answer ?? '')).replace(/-/g, '')
    const read = parsePhone(value)
    return read.ok ? read.phone : value
  },
}
