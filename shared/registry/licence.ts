import type { CertificateStatus } from './certificate'
import type { ScopeCode } from './scopes'

/** What rules may know of a 道路运输经营许可证. It names nobody. */
export interface Licence {
  id: string
  status: CertificateStatus
  /** Division code (GB/T 2260) of the issuing authority. */
  division: string
  validFrom: string
  validUntil: string
  scopes: readonly ScopeCode[]
}

/** Whom a licence belongs to; a sole trader (个体户) has no unified credit code. */
export interface Operator {
  name: string
  creditCode?: string
  licenceNumber: string
  representative: string
  address: string
  phone: string
}
