import * as z from 'zod/mini'
import { contract } from './contract'

/**
 * Deletes uploads that no case claimed and sessions, codes and readings that have run out, and accepts what the law
 * deems accepted. Called by a timer.
 */
export const housekeeping = contract({
  name: 'housekeeping',
  function: 'housekeeping',
  who: 'system',
  input: z.strictObject({}),
  output: z.strictObject({ files: z.number(), records: z.number(), accepted: z.number() }),
  errors: [],
})
/** Writes messages that an interrupted call left out, and sends what waits. Called by a timer. */
export const messagesDeliver = contract({
  name: 'messages-deliver',
  function: 'deliver',
  who: 'system',
  input: z.strictObject({}),
  output: z.strictObject({ written: z.number(), sent: z.number(), waiting: z.number() }),
  errors: [],
})
/** Tells holders what opens or ends soon. Called by a timer. */
export const reminders = contract({
  name: 'reminders',
  function: 'remind',
  who: 'system',
  input: z.strictObject({}),
  output: z.strictObject({ looked: z.number(), written: z.number() }),
  errors: [],
})
/** Reads the pages of cases that were handed in, for the clerk to compare. Called by a timer. */
export const papersRead = contract({
  name: 'papers-read',
  function: 'reading',
  who: 'system',
  input: z.strictObject({}),
  output: z.strictObject({ cases: z.number() }),
  errors: [],
})
