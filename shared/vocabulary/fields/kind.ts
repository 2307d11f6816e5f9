import type * as z from 'zod/mini'
import type { Answer } from '../../rules'

/** What a field kind may ask about the world while it checks an answer. */
export interface FieldContext {
  /** Options that depend on the subject: category codes of the chosen certificate. */
  categories: readonly { code: string; name: string }[]
  /** The whole name of a district in force; without it no postal address is accepted. */
  divisionName?(code: string): string | undefined
}

/**
 * One kind of field. `props` are the definition's settings for it; `parse` refuses anything that a client
 * should never send; `problem` is the sentence a person reads, or null; `format` is how an answer is shown.
 */
export interface FieldKind<P = unknown> {
  kind: string
  props: z.ZodMiniType<P>
  parse(answer: unknown): answer is Answer
  problem(answer: Answer | undefined, field: { label: string; props: P }, context: FieldContext): string | null
  format(answer: Answer | undefined, field: { label: string; props: P }, context: FieldContext): string
}

export const isText = (answer: unknown, max = 200): answer is string =>
  typeof answer === 'string' && answer.length <= max
