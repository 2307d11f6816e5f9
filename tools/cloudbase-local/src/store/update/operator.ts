import type { Doc, Value } from '../values'
import type { Place } from './place'

export interface OperatorContext {
  doc: Doc
  path: string
  now: () => number
}

/** One update operator on one path. `check` sees the operand before any document, `apply` changes the place. */
export interface Operator {
  check?(path: string, operand: Value): void
  apply(place: Place, operand: Value, context: OperatorContext): void
  /** The operator does nothing where the path leads nowhere, instead of creating it. */
  onlyExisting?: boolean
}
