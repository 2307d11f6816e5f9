import * as z from 'zod/mini'
import { contract } from './contract'

/** Deletes uploads that no case claimed and sessions, codes and readings that have run out, and accepts what the law deems accepted. Called by a timer. */
export const housekeeping = contract({
  name: 'housekeeping', who: 'system', input: z.strictObject({}), output: z.strictObject({ files: z.number(), records: z.number(), accepted: z.number() }), errors: [],
})
