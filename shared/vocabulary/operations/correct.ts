import * as z from 'zod/mini'
import { recordChanges } from '../../registry/history'
import { corrected, correctableKeys } from '../../registry/values'
import type { OperationKind } from './kind'

export const correctProps = z.strictObject({
  op: z.literal('correct'),
  keys: z.array(z.enum(correctableKeys)).check(z.minLength(1)),
})

/** Puts values that the clerk has verified into the register: of the listed keys, and nothing else. */
export const correct: OperationKind<z.infer<typeof correctProps>, 'certificate'> = {
  on: ['certificate'],
  apply: ({ keys }, record, { corrections = {} }) => corrected(record, keys, corrections),
  explain: ({ keys }, record, { corrections = {} }) => recordChanges(record, corrected(record, keys, corrections)),
}
