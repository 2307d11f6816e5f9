import { group } from '../kernel/call/action'
import certificateBind from './certificate-bind'
import certificateList from './certificate-list'
import eligibilityGet from './eligibility-get'
import subjectHistory from './subject-history'

export const main = group([certificateList, certificateBind, eligibilityGet, subjectHistory])
