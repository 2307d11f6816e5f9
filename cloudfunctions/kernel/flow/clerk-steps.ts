import * as accepting from '../cases/steps/accept'
import * as cards from '../cases/steps/cards'
import * as correcting from '../cases/steps/correction'
import * as refusing from '../cases/steps/refuse'
import { telling } from './telling'

/** What a clerk does with a case on its way. */
export const accept = telling(accepting.accept)
export const moveCard = telling(cards.moveCard)
export const refuse = telling(refusing.refuse)
export const requestCorrection = telling(correcting.requestCorrection)
export const withdrawCorrection = telling(correcting.withdrawCorrection)
