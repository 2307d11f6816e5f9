import { certificateList } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { certificatesOf, certificateView } from '../kernel/register/register'

export default action(certificateList, async (world, _input, { actor }) => {
  if (!actor.holder) return { verified: false, certificates: [] }
  const docs = await certificatesOf(world, actor.holder)
  return { verified: true, certificates: docs.map((doc) => certificateView(world, doc)) }
})
