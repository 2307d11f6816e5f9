import { group } from '../kernel/call/action'
import reviewApprove from './review-approve'
import reviewDecide from './review-decide'

export const main = group([reviewDecide, reviewApprove])
