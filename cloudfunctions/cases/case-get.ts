import { caseGet } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { loadCase } from '../kernel/cases/case'
import { ownCase } from '../kernel/cases/case-view'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(caseGet, async (world, { caseId }, { actor }) =>
  ownCase(world, await loadCase(world, caseId, ({ owner }) => owner === ownerKeyOf(actor))),
)
