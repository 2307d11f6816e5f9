import * as z from 'zod/mini'
import { contract, daySchema, done, idSchema } from './contract'
import { answersSchema, filesSchema, hashSchema } from './services'

/** How long a draft and its pictures are kept after it was last saved. */
export const keepDraftDays = 30

const serviceSchema = z.string().check(z.maxLength(60))
const stepSchema = z.enum(['subject', 'form', 'materials', 'confirm'])
const contentSchema = z.strictObject({
  variant: z.string().check(z.maxLength(40)),
  subjectId: z.optional(idSchema),
  parts: z.optional(z.array(z.string().check(z.maxLength(10))).check(z.maxLength(40))),
  noticeAgreed: z.boolean(),
  statementAgreed: z.boolean(),
  answers: answersSchema,
  files: filesSchema,
})

const head = {
  id: idSchema,
  service: serviceSchema,
  subjectId: z.optional(idSchema),
  step: stepSchema,
  version: z.number(),
  savedAt: z.number(),
  keptUntil: daySchema,
}
const headSchema = z.strictObject(head)
/** A draft as the account keeps it; `version` counts its saves. */
export const draftView = z.strictObject({ ...head, hash: hashSchema, draft: contentSchema })
export type DraftView = z.infer<typeof draftView>
export type DraftContent = z.infer<typeof contentSchema>

/**
 * Saves a draft under the id that its case will have. `version` is the one that this device knows, 0 for a draft
 * that was never saved; where another device saved meanwhile nothing is written, and its draft is answered.
 */
export const draftSave = contract({
  name: 'draft-save',
  function: 'drafts',
  who: 'verified',
  input: z.strictObject({
    id: idSchema,
    service: serviceSchema,
    hash: hashSchema,
    step: stepSchema,
    version: z.number().check(z.minimum(0)),
    draft: contentSchema,
    /** The page that writes: two tabs of one browser are two. */ writer: z.optional(idSchema),
  }),
  output: headSchema,
  errors: ['not-found', 'draft-elsewhere', 'draft-gone', 'identity-needed', 'too-many'],
})
/** The drafts of the caller, the newest first; what was filled in comes with `draft-get`. */
export const draftList = contract({
  name: 'draft-list',
  function: 'drafts',
  who: 'verified',
  input: z.strictObject({}),
  output: z.strictObject({ drafts: z.array(headSchema) }),
  errors: ['identity-needed'],
})
const opened = z.strictObject({
  draft: draftView,
  /** What the certificate's province asks today, where that is not what the draft was filled in under. */
  newer: z.optional(z.strictObject({ hash: hashSchema, changes: z.array(z.string()) })),
  /** Whether this item, of this variant, can be applied for at all under today's requirements. */
  offered: z.boolean(),
})
/** One draft with what was filled in, and what changed in the requirements since. */
export const draftGet = contract({
  name: 'draft-get',
  function: 'drafts',
  who: 'verified',
  input: z.strictObject({ id: idSchema }),
  output: opened,
  errors: ['not-found', 'draft-gone', 'identity-needed'],
})
/**
 * Throws a draft and its pictures away; with `version`, only if no other device has saved it since. A repeat finds
 * nothing left to do.
 */
export const draftRemove = contract({
  name: 'draft-remove',
  function: 'drafts',
  who: 'verified',
  input: z.strictObject({ id: idSchema, version: z.optional(z.number()) }),
  output: done,
  errors: ['draft-elsewhere', 'identity-needed'],
})
/**
 * 再次办理: a draft with what a withdrawn or refused case had and what is still asked, its pictures too. Where one
 * for the same item and certificate is under way, that one is answered, and `started` is false.
 */
export const draftFromCase = contract({
  name: 'draft-from-case',
  function: 'drafts',
  who: 'verified',
  input: z.strictObject({ id: idSchema, caseId: idSchema }),
  output: z.strictObject({ draft: draftView, started: z.boolean() }),
  errors: ['not-found', 'wrong-state', 'draft-gone', 'identity-needed'],
})
