import { group } from '../kernel/call/action'
import papersRead from './papers-read'

export const main = group([papersRead])
