import { group } from '../kernel/call/action'
import reviewCard from './review-card'

export const main = group([reviewCard])
