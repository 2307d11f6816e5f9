import { group } from '../kernel/call/action'
import certificateBind from './certificate-bind'
import certificateHistory from './certificate-history'
import certificateList from './certificate-list'
import eligibilityGet from './eligibility-get'

export const main = group([certificateList, certificateBind, certificateHistory, eligibilityGet])
