import { certificateBind } from '../../shared/contracts'
import { action } from '../kernel/action'
import { bindCertificate } from '../kernel/binding'

export const main = action(certificateBind, (world, { number }, { actor }) => bindCertificate(world, actor, number))
