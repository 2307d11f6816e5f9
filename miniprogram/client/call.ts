import type { Contract } from '../../shared/contracts/contract'
import { errorTexts } from '../../shared/errors'
import { CallError } from './call-error'
import type { SessionStore, SessionTokens } from './session-store'
import { personSession } from './session'
import { send } from './transport'

type Tokens = Pick<SessionStore<SessionTokens>, 'token' | 'renew' | 'drop'>
const keepers: { person: Tokens; staff?: Tokens } = { person: personSession }

/** The staff desk brings its own kind of session. */
export const takeStaffTokens = (keeper: Tokens): void => {
  keepers.staff = keeper
}

const signedOut = () => new CallError({ code: 'not-signed-in', ...errorTexts['not-signed-in'], message: '请先登录' })

/**
 * Calls a cloud function by its contract, with the session that the contract asks for.
 * @throws CallError
 */
export async function call<I, O>(contract: Contract<I, O>, input: I): Promise<O> {
  const keeper = contract.who === 'staff' ? keepers.staff : keepers.person
  const token = await keeper?.token()
  if (contract.who === 'public') return send(contract, input, token)
  if (!keeper || !token) throw signedOut()
  return send(contract, input, token).catch(async (error: CallError) => {
    if (error.code !== 'not-signed-in') throw error
    // The token may have been revoked by a newer one: one refresh, one more try.
    const renewed = await keeper.renew()
    if (!renewed) throw error
    return send(contract, input, renewed)
  })
}
