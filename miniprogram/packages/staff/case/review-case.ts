import type { OutputOf } from '../../../../shared/contracts/contract'
import type { reviewOpen } from '../../../../shared/contracts/staff'

/** A case as the desk opens it: what was handed in, what the register says, and what may be done now. */
export type ReviewCase = OutputOf<typeof reviewOpen>
