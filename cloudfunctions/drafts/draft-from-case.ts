import { draftFromCase } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { draftFrom } from '../kernel/cases/drafts/again'

export default action(draftFromCase, (world, { id, caseId }, { actor }) => draftFrom(world, actor, id, caseId))
