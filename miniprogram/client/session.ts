import { sessionClose, sessionRefresh } from '../../shared/contracts/account'
import type { OutputOf } from '../../shared/contracts/contract'
import { createSessionStore } from './session-store'
import { useStore } from './store'
import { send } from './transport'

export type PersonSession = OutputOf<typeof sessionRefresh>
export type Account = PersonSession['account']

/** The person's session on this device. */
export const personSession = createSessionStore<PersonSession>('session', (refresh) =>
  send(sessionRefresh, refresh ? { refresh } : {}),
)

/** The account signed in, undefined when nobody is. */
export const useAccount = (): Account | undefined => useStore(personSession.current)?.account

/** The account signed in, outside components. */
export const currentAccount = (): Account | undefined => personSession.current.get()?.account

/** Signs out here and on the server; without a connection the device at least forgets. */
export async function signOut(): Promise<void> {
  const refresh = personSession.refreshToken()
  await send(sessionClose, refresh ? { refresh } : {}).catch(() => undefined)
  personSession.drop()
}
