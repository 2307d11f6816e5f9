import { group } from '../kernel/call/action'
import caseGet from './case-get'
import caseList from './case-list'
import caseReceive from './case-receive'
import caseResubmit from './case-resubmit'
import caseWithdraw from './case-withdraw'

export const main = group([caseList, caseGet, caseWithdraw, caseResubmit, caseReceive])
