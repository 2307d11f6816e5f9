import { applyCertificateChange } from '../../shared/contracts'
import { certificateChange } from '../../shared/services/certificate-change'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(applyCertificateChange, submit(certificateChange as unknown as ServiceDefinition))
