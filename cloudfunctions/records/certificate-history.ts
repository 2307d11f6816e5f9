import { certificateHistory } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { historyOf } from '../kernel/cases/record-history'

export default action(certificateHistory, (world, { certificateId }, { actor }) =>
  historyOf(
    world,
    certificateId,
    ({ holderIndex }) => holderIndex === actor.holder,
    ({ owner }) => owner === actor.id,
    true,
  ),
)
