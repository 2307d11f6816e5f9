import type { OutputOf } from '../../../shared/contracts/contract'
import { staffSessionClose, staffSessionRefresh } from '../../../shared/contracts/staff'
import { takeStaffTokens } from '../../client/call'
import { createSessionStore } from '../../client/session-store'
import { useStore } from '../../client/store'
import { send } from '../../client/transport'

export type StaffSession = OutputOf<typeof staffSessionRefresh>

/** The clerk's session: its own keys, its own cookie, apart from any applicant's. */
export const staffSession = createSessionStore<StaffSession>('staff-session', () => send(staffSessionRefresh, {}))
takeStaffTokens(staffSession)

/** The clerk signed in, undefined when nobody is. */
export const useStaff = () => useStore(staffSession.current)?.staff

/** Signs out here and on the server. */
export async function leave(): Promise<void> {
  await send(staffSessionClose, {}).catch(() => undefined)
  staffSession.drop()
}
