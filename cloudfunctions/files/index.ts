import { group } from '../kernel/call/action'
import fileRemove from './file-remove'
import fileView from './file-view'
import uploadTicket from './upload-ticket'

export const main = group([uploadTicket, fileView, fileRemove])
