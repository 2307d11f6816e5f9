import { messageUnread } from '../../shared/contracts/unread'
import { call } from './call'
import { useLoaded } from './load'
import { useAccount } from './session'

/** How many messages are unread; 0 while that is not known. Counted again whenever the page comes back into view. */
export function useUnread(): number {
  const account = useAccount()
  const [loaded] = useLoaded(account?.id, () => call(messageUnread, {}))
  return account && loaded.state === 'ready' ? loaded.value.unread : 0
}
