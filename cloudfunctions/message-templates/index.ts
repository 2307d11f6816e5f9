import { messageTemplates } from '../../shared/contracts'
import { action } from '../kernel/action'
import { subscribeTemplates } from '../kernel/providers'

export const main = action(messageTemplates, () => Promise.resolve({ templates: subscribeTemplates() }))
