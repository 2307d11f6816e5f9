import type * as z from 'zod/mini'
import type { Answer } from '../../rules'
import type { SubjectName } from '../../registry/record'

/** What a field kind may ask about the world while it checks an answer. */
export interface FieldContext {
  /** Options that depend on the subject: its parts in force, with their names. */
  parts: readonly { code: string; name: string }[]
  /** The whole name of a district in force; without it no postal address is accepted. */
  divisionName?(code: string): string | undefined
}

/**
 * One kind of field. `props` are the definition's settings for it; `parse` refuses anything that a client
 * should never send; `problem` is the sentence a person reads, or null; `format` is how an answer is shown.
 */
export interface FieldKind<P = unknown> {
  kind: string
  /** The kinds of subject whose items may ask it; without it all. */
  on?: readonly SubjectName[]
  props: z.ZodMiniType<P>
  parse(answer: unknown): answer is Answer
  problem(answer: Answer | undefined, field: { label: string; props: P }, context: FieldContext): string | null
  format(answer: Answer | undefined, field: { label: string; props: P }, context: FieldContext): string
}

export const isText = (answer: unknown, max = 200): answer is string =>
  typeof answer === 'string' && answer.length <= max
