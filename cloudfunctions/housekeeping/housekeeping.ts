import { housekeeping } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { cleanUp } from '../kernel/flow/housekeeping'

export default action(housekeeping, (world) => cleanUp(world), outside)
