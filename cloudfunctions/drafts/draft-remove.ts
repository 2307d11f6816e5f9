import { draftRemove } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { removeDraft } from '../kernel/cases/drafts/remove'

export default action(draftRemove, async (world, { id, version }, { actor }) => {
  await removeDraft(world, actor, id, version)
  return { done: true as const }
})
