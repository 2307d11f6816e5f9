import type { Contract } from '../../shared/contracts/contract'
import { errorTexts } from '../../shared/errors'
import { CallError } from './call-error'
import type { SessionStore, SessionTokens } from './session-store'
import { personSession } from './session'
import { send } from './transport'

type Tokens = Pick<SessionStore<SessionTokens>, 'token' | 'renew' | 'drop'>
const sessions: { person: Tokens; staff?: Tokens } = { person: personSession }

/** The staff desk brings its own kind of session. */
export const takeStaffTokens = (tokens: Tokens): void => {
  sessions.staff = tokens
}

const signedOut = () => new CallError({ code: 'not-signed-in', ...errorTexts['not-signed-in'], message: '请先登录' })

/**
 * Calls a cloud function by its contract, with the session that the contract asks for.
 * @throws CallError
 */
export async function call<I, O>(contract: Contract<I, O>, input: I): Promise<O> {
  const session = contract.who === 'staff' ? sessions.staff : sessions.person
  const token = await session?.token()
  if (contract.who === 'public') return send(contract, input, token)
  if (!session || !token) throw signedOut()
  return send(contract, input, token).catch(async (error: CallError) => {
    if (error.code !== 'not-signed-in') throw error
    // The token may have been revoked by a newer one: one refresh, one more try.
    const renewed = await session.renew()
    if (!renewed) throw error
    return send(contract, input, renewed)
  })
}
