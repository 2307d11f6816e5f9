import { group } from '../kernel/call/action'
import staffSessionClose from './staff-session-close'
import staffSessionOpen from './staff-session-open'
import staffSessionRefresh from './staff-session-refresh'

export const main = group([staffSessionOpen, staffSessionRefresh, staffSessionClose])
