import { draftGet } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { openDraft } from '../kernel/cases/drafts/open'

export default action(draftGet, (world, { id }, { actor }) => openDraft(world, actor, id))
