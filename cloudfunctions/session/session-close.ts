import { sessionClose } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { closeSession } from '../kernel/accounts/sessions'

export default action(sessionClose, async (world, { refresh }, { caller, setCookie }) => {
  await closeSession(world, 'person', caller, setCookie, refresh)
  return { done: true as const }
})
