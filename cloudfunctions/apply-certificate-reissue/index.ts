import { applyCertificateReissue } from '../../shared/contracts'
import { certificateReissue } from '../../shared/services/certificate-reissue'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyCertificateReissue, submit(certificateReissue as unknown as ServiceDefinition))
