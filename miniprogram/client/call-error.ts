import { errorTexts, type ErrorCode, type ErrorDetail, type PublicError } from '../../shared/errors'

/** A call that did not come off; `message` is the sentence to show. */
export class CallError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly retryable: boolean
  readonly requestId?: string
  readonly detail?: ErrorDetail

  constructor(of: Omit<PublicError, 'code' | 'requestId'> & { code: ErrorCode | 'offline'; requestId?: string }) {
    super(of.message)
    this.name = 'CallError'
    this.code = of.code
    this.retryable = of.retryable
    this.requestId = of.requestId
    this.detail = of.detail
  }
}

/** The function could not be reached. */
export const offline = () => new CallError({ code: 'offline', message: '没连上网络。连上后再试', retryable: true })

/** An answer that no function of ours gives. */
export const garbled = () => new CallError({ code: 'internal', ...errorTexts.internal })

/** Any thrown thing as a CallError. */
export const asCallError = (error: unknown): CallError => (error instanceof CallError ? error : garbled())
