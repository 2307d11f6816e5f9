import * as z from 'zod/mini'
import type { Condition } from '../condition'
import type { RegisterRecord, SubjectName } from '../subjects'
import { addAssessment, addAssessmentProps } from './add-assessment'
import { cancel, cancelProps } from './cancel'
import { cancelCategories, cancelCategoriesProps } from './cancel-categories'
import { correct, correctProps } from './correct'
import { extendReview, extendReviewProps } from './extend-review'
import { issueCard, issueCardProps } from './issue-card'
import type { Decision, OperationKind } from './kind'
import { linkHolder, linkHolderProps } from './link-holder'
import { renewValidity, renewValidityProps } from './renew-validity'
import { setHolder, setHolderProps } from './set-holder'

const kinds = {
  addAssessment,
  setHolder,
  renewValidity,
  extendReview,
  issueCard,
  cancelCategories,
  cancel,
  correct,
  linkHolder,
}
export type OperationName = keyof typeof kinds

/** The closed list of what an approved case may do to the register. */
export const operationSchema = z.discriminatedUnion('op', [
  addAssessmentProps,
  setHolderProps,
  renewValidityProps,
  extendReviewProps,
  issueCardProps,
  cancelCategoriesProps,
  cancelProps,
  correctProps,
  linkHolderProps,
])
type Parsed = z.infer<typeof operationSchema>
type OwnField<P, F extends string> = P extends { field: string }
  ? Omit<P, 'field'> & { field: F }
  : P extends { when?: unknown }
    ? Omit<P, 'when'> & { when?: Condition<F> }
    : P
type OperationFor<
  O extends OperationName,
  F extends string,
  S extends SubjectName,
> = S extends (typeof kinds)[O]['on'][number] ? OwnField<Extract<Parsed, { op: O }>, F> : never
/** `F` are the field ids of the definition, `S` its subject: an operation that fits neither does not compile. */
export type RegisterOperation<F extends string = string, S extends SubjectName = SubjectName> = {
  [O in OperationName]: OperationFor<O, F, S>
}[OperationName]

const kindOf = ({ op }: RegisterOperation) => kinds[op] as unknown as OperationKind<RegisterOperation>

/** The kinds of subject whose items may name this operation. */
export const subjectsOfOperation = (op: OperationName): readonly SubjectName[] => kinds[op].on

interface Item {
  subject: SubjectName
  register: readonly RegisterOperation[]
}
/** The kind of record that an item changes: its subject's own, or one that the clerk finds. */
export const recordKindOf = ({ subject, register }: Item): SubjectName =>
  register.map((operation) => kindOf(operation).changes).find((kind) => kind !== undefined) ?? subject

/** What an approval will do, as far as it can be said before the clerk has found the record that it changes. */
export const explainAhead = (operations: readonly RegisterOperation[]): string[] =>
  operations.map((operation) => kindOf(operation).ahead).filter((sentence): sentence is string => !!sentence)

type Overwriting = Extract<RegisterOperation, { field: string }>
const overwrites = (one: RegisterOperation): one is Overwriting => 'field' in one && kindOf(one).overwrites === true

/** The operations that are done: what an answer would set that is not taken over is not. */
const taken = (operations: readonly RegisterOperation[], { kept = [] }: Decision): readonly RegisterOperation[] =>
  kept.length === 0 ? operations : operations.filter((one) => !overwrites(one) || !kept.includes(one.field))

/** Fields whose answers would go over values of the register, each with its sentence: the clerk decides on each. */
export const fieldWrites = (
  operations: readonly RegisterOperation[],
  record: RegisterRecord,
  decision: Decision,
): { field: string; text: string }[] =>
  operations.flatMap((operation) => {
    if (!overwrites(operation)) return []
    const [text] = kindOf(operation).explain(operation, record, decision)
    return text === undefined ? [] : [{ field: operation.field, text }]
  })

/** Applies a definition's operations in order; a record stays of its kind. */
export function applyOperations<R extends RegisterRecord>(
  operations: readonly RegisterOperation[],
  record: R,
  decision: Decision,
): R {
  let now: RegisterRecord = record
  for (const operation of taken(operations, decision)) now = kindOf(operation).apply(operation, now, decision)
  return now as R
}

/** What an approval would do to the register, in sentences for the clerk who decides. */
export function explainOperations(
  operations: readonly RegisterOperation[],
  record: RegisterRecord,
  decision: Decision,
): string[] {
  let now = record
  const sentences: string[] = []
  for (const operation of taken(operations, decision)) {
    const kind = kindOf(operation)
    const said = kind.explain(operation, now, decision)
    sentences.push(...said)
    if (said.length > 0) now = kind.apply(operation, now, decision)
  }
  return sentences
}
export type { Decision } from './kind'
export type { RegisterRecord } from '../subjects'
