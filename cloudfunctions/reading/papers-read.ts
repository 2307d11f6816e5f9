import { papersRead } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { readPapers } from '../kernel/desk/read-papers'
import { outside } from '../kernel/outside/providers'

export default action(papersRead, (world) => readPapers(world), outside)
