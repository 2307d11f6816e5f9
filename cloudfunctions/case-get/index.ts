import { caseGet } from '../../shared/contracts'
import { action } from '../kernel/action'
import { loadCase } from '../kernel/cases'
import { ownCase } from '../kernel/caseView'

export const main = action(caseGet, async (world, { caseId }, { actor }) =>
  ownCase(world, await loadCase(world, caseId, ({ owner }) => owner === actor.id)),
)
