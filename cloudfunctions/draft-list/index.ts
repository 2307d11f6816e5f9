import { draftList } from '../../shared/contracts'
import { action } from '../kernel/action'
import { draftsOf } from '../kernel/drafts'

export const main = action(draftList, async (world, _input, { actor }) => ({ drafts: await draftsOf(world, actor) }))
