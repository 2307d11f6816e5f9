import type { Answers } from '../../rules'
import type { Certificate, Holder } from '../../registry/certificate'

/** The register record of a subject while an approved case is applied to it. */
export interface RegisterRecord {
  certificate: Certificate
  holder: Holder
}

/** What the decision adds: values that only the clerk's decision or the clock can give. */
export interface Decision {
  day: string
  answers: Answers
  variant?: string
  /** Categories in force when the application was made. */
  held?: readonly string[]
  /** Category decided on, where the item is per category. */
  category?: string
  grade?: { code: string; points: number; cycleEnd: string }
  voucherId?: string
  /** The verified person who applied, where the record is not his yet. */
  applicant?: Pick<Holder, 'name' | 'idNumber' | 'birth'>
  /** Register values that the clerk has verified, for a correction of the register. */
  corrections?: Readonly<Record<string, string>>
}

/** One kind of register operation: a pure step from record to record, and what it does in a sentence for the clerk. */
export interface OperationKind<P> {
  apply(props: P, record: RegisterRecord, decision: Decision): RegisterRecord
  /** `record` is what the register has now; an empty list says that nothing would change. */
  explain(props: P, record: RegisterRecord, decision: Decision): string[]
}
