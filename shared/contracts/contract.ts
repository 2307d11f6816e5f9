import * as z from 'zod/mini'
import type { ErrorCode } from '../error-codes'
import { UNUSABLE } from '../identity/text'
import { isWritten } from '../written'

/**
 * Who may call. `public` anybody; `person` signed in; `verified` signed in with 实名认证 done; `staff` a clerk;
 * `system` a timer. Object-level checks (is this case mine?) are the function's own and come on top.
 */
export type Who = 'public' | 'person' | 'verified' | 'staff' | 'system'

/** The agreement between a caller and one action: both sides are typed and parsed from it. */
export interface Contract<I = unknown, O = unknown, W extends Who = Who> {
  /** The action: what calls, logs and errors name. */
  name: string
  /** The cloud function that it lives in, with others that know the same secrets. */
  function: string
  who: W
  input: z.ZodMiniType<I>
  output: z.ZodMiniType<O>
  /** Codes it may answer beside those that every action may. */
  errors: readonly ErrorCode[]
  /** Whether a session must still exist in the database, not only be signed (deciding, downloads, account changes). */
  fresh?: boolean
}

export type InputOf<C> = C extends Contract<infer I, unknown> ? I : never
export type OutputOf<C> = C extends Contract<unknown, infer O> ? O : never

export const contract = <I, O, const W extends Who>(of: Contract<I, O, W>): Contract<I, O, W> => of

/** What travels to a function, whatever the road. `device` is a random id that the client keeps. */
export const envelopeSchema = z.strictObject({
  action: z.string().check(z.maxLength(60)),
  token: z.optional(z.string().check(z.maxLength(2000))),
  device: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  input: z.unknown(),
})
export type Envelope = z.infer<typeof envelopeSchema>

export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const phoneSchema = z.string().check(z.regex(/^1[3-9]\d{9}$/))
export const codeSchema = z.string().check(z.regex(/^\d{6}$/))
export const done = z.strictObject({ done: z.literal(true) })

/**
 * A text that somebody else will read: at least `min` characters that are no blanks, none that mislead or break; blanks
 * around it fall away.
 */
export const writtenSchema = (min: number, max: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(max),
    z.refine((text: string) => isWritten(text, min) && !UNUSABLE.test(text)),
  )
