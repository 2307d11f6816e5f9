import { certificateHistory } from '../../shared/contracts'
import { action } from '../kernel/action'
import { historyOf } from '../kernel/history'

export const main = action(certificateHistory, (world, { certificateId }, { actor }) =>
  historyOf(
    world,
    certificateId,
    ({ holderIndex }) => holderIndex === actor.holder,
    ({ owner }) => owner === actor.id,
    true,
  ),
)
