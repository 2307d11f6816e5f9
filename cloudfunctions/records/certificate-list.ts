import { certificateList } from '../../shared/contracts'
import { viewOf } from '../../shared/subject-view'
import { action } from '../kernel/call/action'
import { reachOf, recordsOf } from '../kernel/register/reach'
import { recordOf } from '../kernel/register/record'

export default action(certificateList, async (world, _input, { actor }) => {
  const docs = await recordsOf(world, reachOf(actor), 'certificate')
  return {
    verified: actor.holder !== undefined,
    subjects: docs.map((doc) => viewOf(recordOf(world, doc), doc.version)),
  }
})
