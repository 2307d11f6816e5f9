import * as z from 'zod/mini'
import type { Answer } from '../../rules'
import { categoryName } from '../../registry/categories'
import { heldCategories, type Certificate } from '../../registry/certificate'
import type { OperationKind } from './kind'

export const cancelCategoriesProps = z.strictObject({ op: z.literal('cancelCategories'), field: z.string() })

const chosen = (answer: Answer | undefined, certificate: Certificate): string[] => {
  const codes = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer ?? '')]
  return heldCategories(certificate).filter((code) => codes.indexOf(code) >= 0)
}

/** Cancels the ticked categories; with the last one the certificate itself is cancelled. */
export const cancelCategories: OperationKind<z.infer<typeof cancelCategoriesProps>> = {
  apply: ({ field }, record, { answers }) => {
    const { certificate } = record
    const gone = chosen(answers[field], certificate)
    if (gone.length === 0) throw new Error('cancelCategories needs a category in force')
    const categories = certificate.categories.map((one) => (gone.indexOf(one.code) >= 0 ? { ...one, status: 'cancelled' as const } : one))
    const status = categories.every((one) => one.status === 'cancelled') ? 'cancelled' as const : certificate.status
    return { ...record, certificate: { ...certificate, categories, status } }
  },
  explain: ({ field }, { certificate }, { answers }) => {
    const gone = chosen(answers[field], certificate)
    const all = gone.length === heldCategories(certificate).length
    return [`注销${gone.map(categoryName).join('、')}`].concat(all ? ['整本证注销'] : [])
  },
}
