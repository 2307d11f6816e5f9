import * as z from 'zod/mini'
import type { Contract } from '../../shared/contracts/contract'
import { errorTexts, type ErrorCode, type ErrorDetail } from '../../shared/errors'
import { callFunction } from '../platform/functions'
import { CallError, garbled, offline } from './call-error'
import { deviceId } from './device'

// Neither WeChat nor the web app's content policy allows compiled code.
z.config({ jitless: true })

const errorSchema = z.object({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  requestId: z.optional(z.string()),
  detail: z.optional(z.custom<ErrorDetail>()),
})
const answerSchema = z.union([
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorSchema }),
])

const known = (code: string): ErrorCode => (code in errorTexts ? (code as ErrorCode) : 'internal')

/**
 * One call as it travels: envelope out, answer in, output parsed by the contract.
 * @throws CallError always, never anything else
 */
export async function send<I, O>(contract: Contract<I, O>, input: I, token?: string): Promise<O> {
  const envelope = { ...(token ? { token } : {}), device: deviceId(), input }
  const raw = await callFunction(contract.name, envelope, contract.function).catch(() => {
    throw offline()
  })
  const answer = answerSchema.safeParse(raw)
  if (!answer.success) throw garbled()
  if (!answer.data.ok) {
    const { code, ...rest } = answer.data.error
    throw new CallError({ ...rest, code: known(code) })
  }
  const output = contract.output.safeParse(answer.data.output)
  if (!output.success) throw garbled()
  return output.data
}
