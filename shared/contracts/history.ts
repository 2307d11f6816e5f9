import * as z from 'zod/mini'
import { recordNames } from '../registry/record'
import { contract, idSchema } from './contract'

/** One change of a subject's record, with the case that made it; `caseId` only where the caller may open it. */
const change = z.strictObject({
  at: z.number(),
  changes: z.array(z.string()),
  service: z.optional(z.string()),
  number: z.optional(z.string()),
  caseId: z.optional(z.string()),
})
const history = z.strictObject({
  changes: z.array(change),
  /** Printed cards, newest first; the first one counts. */
  cards: z.array(z.strictObject({ on: z.string(), why: z.string(), voids: z.optional(z.string()) })),
})
export type SubjectHistory = z.infer<typeof history>

/** What happened to a subject of the caller's, newest first: differences between the versions of its record. */
export const subjectHistory = contract({
  name: 'subject-history',
  function: 'records',
  who: 'verified',
  input: z.strictObject({ kind: z.enum(recordNames), subjectId: idSchema }),
  output: history,
  errors: ['not-found'],
})

/** The same for the clerk, of the subject that a case of the own authority is about. */
export const reviewHistory = contract({
  name: 'review-history',
  function: 'desk',
  who: 'staff',
  fresh: true,
  input: z.strictObject({ caseId: idSchema }),
  output: history,
  errors: ['not-found'],
})
