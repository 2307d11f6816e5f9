import { draftList } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { draftsOf } from '../kernel/cases/drafts/find'

export default action(draftList, async (world, _input, { actor }) => ({ drafts: await draftsOf(world, actor) }))
