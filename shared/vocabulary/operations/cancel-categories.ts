import * as z from 'zod/mini'
import type { Answer } from '../../rules'
import { categoryName } from '../../registry/categories'
import { heldCategories, type Certificate } from '../../registry/certificate'
import { withFacts } from '../../registry/record'
import type { OperationKind } from './kind'

export const cancelCategoriesProps = z.strictObject({ op: z.literal('cancelCategories'), field: z.string() })

const chosen = (answer: Answer | undefined, certificate: Certificate): string[] => {
  const codes = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer ?? '')]
  return heldCategories(certificate).filter((code) => codes.includes(code))
}

/** The certificate without these categories; with the last one that is not cancelled it is cancelled itself. */
function without(certificate: Certificate, gone: readonly string[]): Certificate {
  const categories = certificate.categories.map((one) =>
    gone.includes(one.code) ? { ...one, status: 'cancelled' as const } : one,
  )
  return {
    ...certificate,
    categories,
    status: categories.every((one) => one.status === 'cancelled') ? 'cancelled' : certificate.status,
  }
}

/** Cancels the ticked categories that are in force. */
export const cancelCategories: OperationKind<z.infer<typeof cancelCategoriesProps>, 'certificate'> = {
  on: ['certificate'],
  apply: ({ field }, record, { answers }) => {
    const gone = chosen(answers[field], record.facts)
    if (gone.length === 0) throw new Error('cancelCategories needs a category in force')
    return withFacts(record, without(record.facts, gone))
  },
  explain: ({ field }, { facts }, { answers }) => {
    const gone = chosen(answers[field], facts)
    if (gone.length === 0) return []
    return [`注销${gone.map(categoryName).join('、')}`].concat(
      without(facts, gone).status === 'cancelled' ? ['整本证注销'] : [],
    )
  },
}
