import { applyCertificateRenewal } from '../../shared/contracts'
import { certificateRenewal } from '../../shared/services/certificate-renewal'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyCertificateRenewal, submit(certificateRenewal as unknown as ServiceDefinition))
