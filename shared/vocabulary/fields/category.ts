import * as z from 'zod/mini'
import type { Answer } from '../../rules'
import { isText, type FieldKind } from './kind'

const props = z.strictObject({
  many: z.optional(z.boolean()),
  /** Categories that the item is about, where a certificate may carry others too. */
  only: z.optional(z.array(z.string()).check(z.minLength(1))),
})

/** The categories of the certificate that can be chosen. */
export const offered = <T extends { code: string }>({ only }: z.infer<typeof props>, categories: readonly T[]): T[] =>
  categories.filter(({ code }) => !only || only.includes(code))

function chosenIn(answer: Answer | undefined): readonly string[] {
  if (Array.isArray(answer)) return answer as readonly string[]
  return answer ? [String(answer)] : []
}

/** 从业资格类别 out of those the chosen certificate carries: one, or with `many` a tick list. */
export const category: FieldKind<z.infer<typeof props>> = {
  kind: 'category',
  props,
  on: ['certificate'],
  parse: (answer): answer is string | string[] =>
    isText(answer, 20) || (Array.isArray(answer) && answer.length <= 20 && answer.every((one) => isText(one, 20))),
  problem: (answer, { label, props: own }, { parts }) => {
    const chosen = chosenIn(answer)
    if (chosen.length === 0) return `请选${label}`
    if (!own.many && chosen.length > 1) return `${label}只能选一个`
    if (!chosen.every((one) => parts.some(({ code }) => code === one))) return `这本证上没有所选的${label}`
    return chosen.every((one) => offered(own, parts).some(({ code }) => code === one)) ? null : '所选的类别不从这一项办'
  },
  format: (answer, _field, { parts }) => {
    const chosen = chosenIn(answer)
    return parts
      .filter(({ code }) => chosen.includes(code))
      .map(({ name }) => name)
      .join('、')
  },
}
