import * as z from 'zod/mini'
import { addAssessment, addAssessmentProps } from './addAssessment'
import type { Decision, OperationKind, RegisterRecord } from './kind'
import { setHolder, setHolderProps } from './setHolder'

const kinds = { addAssessment, setHolder }

/** The closed list of what an approved case may do to the register. */
export const operationSchema = z.discriminatedUnion('op', [addAssessmentProps, setHolderProps])
type Parsed = z.infer<typeof operationSchema>
/** `F` are the field ids of the definition: an operation on a field that is not there does not compile. */
export type RegisterOperation<F extends string = string> = Exclude<Parsed, { field: string }> | (Omit<Extract<Parsed, { field: string }>, 'field'> & { field: F })

/** Applies a definition's operations in order. */
export const applyOperations = (operations: readonly RegisterOperation[], record: RegisterRecord, decision: Decision): RegisterRecord =>
  operations.reduce((done, operation) => (kinds[operation.op] as OperationKind<RegisterOperation>).apply(operation, done, decision), record)
export type { Decision, RegisterRecord } from './kind'
