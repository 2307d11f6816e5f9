import type { Answers } from '../../rules'
import type { Certificate, Holder } from '../../registry/certificate'

/** The register record of a subject while an approved case is applied to it. */
export interface RegisterRecord { certificate: Certificate; holder: Holder }

/** What the decision adds: values that only the clerk's decision or the clock can give. */
export interface Decision {
  day: string
  answers: Answers
  /** Category decided on, where the item is per category. */
  category?: string
  grade?: { code: string; points: number; cycleEnd: string }
  voucherId?: string
}

/** One kind of register operation: a pure step from record to record. */
export interface OperationKind<P> { apply(props: P, record: RegisterRecord, decision: Decision): RegisterRecord }
