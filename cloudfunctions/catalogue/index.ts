import { group } from '../kernel/call/action'
import definitionCompare from './definition-compare'
import definitionGet from './definition-get'

export const main = group([definitionGet, definitionCompare])
