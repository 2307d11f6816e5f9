import * as z from 'zod/mini'
import type { Condition } from '../condition'
import { addAssessment, addAssessmentProps } from './add-assessment'
import { cancelCategories, cancelCategoriesProps } from './cancel-categories'
import { correct, correctProps } from './correct'
import { issueCard, issueCardProps } from './issue-card'
import type { Decision, OperationKind, RegisterRecord } from './kind'
import { linkHolder, linkHolderProps } from './link-holder'
import { renewValidity, renewValidityProps } from './renew-validity'
import { setHolder, setHolderProps } from './set-holder'

const kinds = { addAssessment, setHolder, renewValidity, issueCard, cancelCategories, correct, linkHolder }

/** The closed list of what an approved case may do to the register. */
export const operationSchema = z.discriminatedUnion('op', [
  addAssessmentProps,
  setHolderProps,
  renewValidityProps,
  issueCardProps,
  cancelCategoriesProps,
  correctProps,
  linkHolderProps,
])
type Parsed = z.infer<typeof operationSchema>
/** `F` are the field ids of the definition: an operation on a field that is not there does not compile. */
type OwnField<P, F extends string> = P extends { field: string }
  ? Omit<P, 'field'> & { field: F }
  : P extends { when?: unknown }
    ? Omit<P, 'when'> & { when?: Condition<F> }
    : P
export type RegisterOperation<F extends string = string> = OwnField<Parsed, F>

/** Applies a definition's operations in order. */
export const applyOperations = (
  operations: readonly RegisterOperation[],
  record: RegisterRecord,
  decision: Decision,
): RegisterRecord =>
  operations.reduce(
    (done, operation) => (kinds[operation.op] as OperationKind<RegisterOperation>).apply(operation, done, decision),
    record,
  )

/** What an approval would do to the register, in sentences for the clerk who decides. */
export function explainOperations(
  operations: readonly RegisterOperation[],
  record: RegisterRecord,
  decision: Decision,
): string[] {
  let now = record
  return operations.reduce<string[]>((sentences, operation) => {
    const kind = kinds[operation.op] as OperationKind<RegisterOperation>
    const said = kind.explain(operation, now, decision)
    if (said.length > 0) now = kind.apply(operation, now, decision)
    return sentences.concat(said)
  }, [])
}
export type { Decision, RegisterRecord } from './kind'
