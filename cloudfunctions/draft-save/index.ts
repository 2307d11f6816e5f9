import { draftSave } from '../../shared/contracts'
import { action } from '../kernel/action'
import { saveDraft } from '../kernel/drafts'

export const main = action(draftSave, (world, input, { actor, caller }) =>
  saveDraft(world, actor, input, input.writer ?? caller.device),
)
