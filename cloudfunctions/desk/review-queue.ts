import { reviewQueue } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { queue } from '../kernel/desk/queue'

export default action(reviewQueue, (world, input, { actor }) => queue(world, actor.division, input))
