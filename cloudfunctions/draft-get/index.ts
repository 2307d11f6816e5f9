import { draftGet } from '../../shared/contracts'
import { action } from '../kernel/action'
import { openDraft } from '../kernel/drafts'

export const main = action(draftGet, (world, { id }, { actor }) => openDraft(world, actor, id))
