import { draftSave } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { saveDraft } from '../kernel/cases/drafts/save'

export default action(draftSave, (world, input, { actor, caller }) =>
  saveDraft(world, actor, input, input.writer ?? caller.device),
)
