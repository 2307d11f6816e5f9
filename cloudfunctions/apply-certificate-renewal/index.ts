import { applyCertificateRenewal } from '../../shared/contracts'
import { certificateRenewal } from '../../shared/services/certificate-renewal'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(applyCertificateRenewal, submit(certificateRenewal as unknown as ServiceDefinition))
