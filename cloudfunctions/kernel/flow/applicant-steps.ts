import * as resubmitting from '../cases/steps/resubmit'
import * as cards from '../cases/steps/cards'
import * as withdrawing from '../cases/steps/withdraw'
import { telling } from './telling'

/** What an applicant does with a case that he handed in. */
export const receive = telling(cards.receive)
export const resubmit = telling(resubmitting.resubmit)
export const withdraw = telling(withdrawing.withdraw)
