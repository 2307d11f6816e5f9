import { group } from '../kernel/call/action'
import draftFromCase from './draft-from-case'
import draftGet from './draft-get'
import draftList from './draft-list'
import draftRemove from './draft-remove'
import draftSave from './draft-save'

export const main = group([draftSave, draftList, draftGet, draftRemove, draftFromCase])
