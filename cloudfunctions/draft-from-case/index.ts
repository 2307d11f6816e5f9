import { draftFromCase } from '../../shared/contracts'
import { action } from '../kernel/action'
import { draftFrom } from '../kernel/drafts'

export const main = action(draftFromCase, (world, { id, caseId }, { actor }) => draftFrom(world, actor, id, caseId))
