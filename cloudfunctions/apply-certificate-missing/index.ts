import { applyCertificateMissing } from '../../shared/contracts'
import { certificateMissing } from '../../shared/services/certificate-missing'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyCertificateMissing, submit(certificateMissing as unknown as ServiceDefinition))
