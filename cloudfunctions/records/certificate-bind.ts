import { certificateBind } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { bindCertificate } from '../kernel/register/binding'

export default action(certificateBind, (world, { number }, { actor }) => bindCertificate(world, actor, number))
