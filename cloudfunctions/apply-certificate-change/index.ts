import { applyCertificateChange } from '../../shared/contracts'
import { certificateChange } from '../../shared/services/certificate-change'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyCertificateChange, submit(certificateChange as unknown as ServiceDefinition))
