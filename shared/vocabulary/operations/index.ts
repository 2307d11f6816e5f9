import * as z from 'zod/mini'
import { addAssessment, addAssessmentProps } from './addAssessment'
import type { Decision, OperationKind, RegisterRecord } from './kind'
import { setHolder, setHolderProps } from './setHolder'

const kinds = { addAssessment, setHolder }

/** The closed list of what an approved case may do to the register. */
export const operationSchema = z.discriminatedUnion('op', [addAssessmentProps, setHolderProps])
export type RegisterOperation = z.infer<typeof operationSchema>

/** Applies a definition's operations in order. */
export const applyOperations = (operations: readonly RegisterOperation[], record: RegisterRecord, decision: Decision): RegisterRecord =>
  operations.reduce((done, operation) => (kinds[operation.op] as OperationKind<RegisterOperation>).apply(operation, done, decision), record)
export type { Decision, RegisterRecord } from './kind'
