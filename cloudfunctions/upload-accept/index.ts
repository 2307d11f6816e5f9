import { group } from '../kernel/call/action'
import uploadAccept from './upload-accept'

export const main = group([uploadAccept])
