import type { DraftView } from './contracts/drafts'
import type { EligibilityAnswer } from './eligibility'
import { errorTexts, type ErrorCode } from './error-codes'
import type { Problem } from './journey'

export { errorTexts, type ErrorCode }

/** What stands open: a place of the wizard, a value of the register, or a line of the clerk's checklist. */
type OpenPoint = Problem | { at: string; message: string } | { id: string; text: string }

/** What an error tells beside its sentence, by its code: public and machine-readable. Other codes tell nothing. */
export interface ErrorDetails {
  'bad-input': { fields: readonly string[] }
  'wrong-state': { caseId: string }
  'rival-case': { caseId: string }
  'not-eligible': EligibilityAnswer
  'definition-changed': { hash: string; changes: readonly string[] }
  incomplete: { problems: readonly OpenPoint[] }
  'draft-elsewhere': { draft: DraftView }
  'draft-gone': { caseId?: string }
  'file-missing': { files: readonly string[] }
  /** Which of the things that can be wrong with a picture. */
  'bad-picture': string
  'sms-too-soon': { waitSeconds: number }
  'code-wrong': { triesLeft: number }
  'identity-bound': { phone: string }
  'certificate-not-bound': { insteadGoTo: string }
}
type Detailed = keyof ErrorDetails
export type ErrorDetail<C extends ErrorCode = ErrorCode> = C extends Detailed ? ErrorDetails[C] : never

/** What a failed call answers. */
export interface PublicError<C extends ErrorCode = ErrorCode> {
  code: C
  message: string
  retryable: boolean
  requestId: string
  detail?: ErrorDetail<C>
}

/** The only error that may cross a function's boundary; anything else becomes `internal`. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly detail?: ErrorDetail<C>
  constructor(code: C, message?: string, detail?: ErrorDetail<C>) {
    super(message ?? errorTexts[code].message)
    this.name = 'DomainError'
    this.code = code
    this.detail = detail
  }
}

/** The detail of an error of this code; of every other error there is none. */
export const detailOf = <C extends Detailed>(
  error: { code: string; detail?: ErrorDetail },
  code: C,
): ErrorDetails[C] | undefined => (error.code === code ? (error.detail as ErrorDetails[C] | undefined) : undefined)

/** The public form of an error of the closed list. */
export function publicError({ code, message, detail }: DomainError, requestId: string): PublicError {
  return {
    code,
    message,
    retryable: errorTexts[code].retryable,
    requestId,
    ...(detail === undefined ? {} : { detail }),
  }
}
