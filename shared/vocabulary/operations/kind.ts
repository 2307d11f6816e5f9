import type { RegisterRecord, SubjectName } from '../../registry/record'
import type { Person } from '../../registry/person'
import type { Answers } from '../../rules'

/** What the decision adds: values that only the clerk's decision or the clock can give. */
export interface Decision {
  day: string
  answers: Answers
  variant?: string
  /** Parts in force when the application was made. */
  parts?: readonly string[]
  /** The part decided on, where the item is per part. */
  part?: string
  grade?: { code: string; points: number; cycleEnd: string }
  voucherId?: string
  /** The verified person who applied, where the record is not his yet. */
  applicant?: Pick<Person, 'name' | 'idNumber' | 'birth'>
  /** Fields whose answers the clerk does not take over: the register keeps what it has. */
  kept?: readonly string[]
  /** What the clerk found, by the id of the item's finding. */
  findings?: Readonly<Record<string, string>>
  /** Register values that the clerk has verified, for a correction of the register. */
  corrections?: Readonly<Record<string, string>>
}

/**
 * One kind of register operation: a pure step from record to record, and what it does in a sentence for the clerk.
 * `on` are the kinds of subject whose items may name it; the record that it changes is the item's own, unless
 * `changes` says that it is another one, which the clerk finds.
 */
export interface OperationKind<P, On extends SubjectName = SubjectName, Changes extends SubjectName = On> {
  on: readonly On[]
  changes?: Changes
  /** It puts an answer over a value that the register has: the clerk decides whether it is taken over. */
  overwrites?: true
  /** What it will do, in words, while the record that it changes is still to be found. */
  ahead?: string
  apply(props: P, record: RegisterRecord<Changes>, decision: Decision): RegisterRecord<Changes>
  /** `record` is what the register has now; an empty list says that nothing would change. */
  explain(props: P, record: RegisterRecord<Changes>, decision: Decision): string[]
}
