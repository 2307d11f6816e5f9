import { applyCertificateMissing } from '../../shared/contracts'
import { certificateMissing } from '../../shared/services/certificate-missing'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(applyCertificateMissing, submit(certificateMissing as unknown as ServiceDefinition))
