import { group } from '../kernel/call/action'
import housekeeping from './housekeeping'

export const main = group([housekeeping])
