import * as z from 'zod/mini'
import { plain } from '../../identity/text'
import type { FieldKind } from './kind'
import { isText } from './kind'

const props = z.strictObject({
  /** Up to this mass in kg the item is not needed, and `exempt` says so. */
  exemptUpToKg: z.optional(z.int().check(z.positive())),
  exempt: z.optional(z.string()),
})

const kilograms = (answer: unknown): string => plain(String(answer ?? '')).replace(/(千克|公斤|kg)$/i, '')

/** 总质量 of a vehicle in kg, as the 行驶证 has it: whole, between 100 and 200,000. */
export const mass: FieldKind<z.infer<typeof props>> = {
  kind: 'mass',
  on: ['vehicle'],
  props,
  parse: (answer): answer is string => isText(answer, 20),
  problem: (answer, { label, props: { exemptUpToKg = 0, exempt = '' } }) => {
    const text = kilograms(answer)
    if (text === '') return `请填${label}`
    if (!/^\d{3,6}$/.test(text) || Number(text) < 100 || Number(text) > 200_000)
      return `${label}填数字，单位是千克，照行驶证副页上的填`
    return Number(text) <= exemptUpToKg ? exempt : null
  },
  format: (answer) => kilograms(answer),
}
