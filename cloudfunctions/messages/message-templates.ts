import { messageTemplates } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { subscribeTemplates } from '../kernel/outside/providers'

export default action(messageTemplates, () => Promise.resolve({ templates: subscribeTemplates() }))
