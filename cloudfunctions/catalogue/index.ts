import { group } from '../kernel/call/action'
import definitionCompare from './definition-compare'
import definitionGet from './definition-get'
import eligibilityGet from './eligibility-get'

export const main = group([definitionGet, definitionCompare, eligibilityGet])
