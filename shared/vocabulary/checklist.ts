import * as z from 'zod/mini'

/**
 * One line of the clerk's checklist. With `check` a machine looks first and the line arrives ticked, or flagged with
 * the reason; without it the line needs eyes. `node`: the eligibility node of that id stood open on the day of the
 * submission. `complete`: every page that is asked for was handed in. `compared`: nothing that could be compared with
 * the register differs from it.
 */
export const checklistSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  check: z.optional(z.union([z.enum(['complete', 'compared']), z.strictObject({ node: z.string() })])),
})
export type ChecklistLine = z.infer<typeof checklistSchema>
