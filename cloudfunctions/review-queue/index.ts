import { reviewQueue } from '../../shared/contracts'
import { action } from '../kernel/action'
import { queue } from '../kernel/review'

export const main = action(reviewQueue, (world, input, { actor }) => queue(world, actor.division, input))
