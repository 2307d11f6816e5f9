import { housekeeping } from '../../shared/contracts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { cleanUp } from '../kernel/housekeeping'

export const main = action(housekeeping, (world) => cleanUp(world), outside)
