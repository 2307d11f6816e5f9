import { failed } from '../errors'
import { kindOf } from '../order'
import { encode, type Doc, type Value } from '../values'

const TYPE_NAMES: Record<string, string> = {
  undefined: 'missing',
  null: 'null',
  string: 'string',
  object: 'object',
  array: 'array',
  binary: 'binData',
  objectId: 'objectId',
  boolean: 'bool',
  date: 'date',
  regex: 'regex',
  other: 'object',
}

/** MongoDB's name of a value's type, as its error messages give it. */
export const typeName = (value: Value | undefined): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  const kind = kindOf(value)
  return kind === 'number' ? 'decimal' : TYPE_NAMES[kind]
}

const idOf = (doc: Doc) => `_id: ${encode(doc._id ?? null)}`

export const nonNumeric = (op: string, doc: Doc, field: string, value: Value) =>
  failed(
    `Cannot apply ${op} to a value of non-numeric type. {${idOf(doc)}} ` +
      `has the field '${field}' of non-numeric type ${typeName(value)}`,
  )

export const nonNumericArgument = (op: string, path: string, value: Value) =>
  failed(`Cannot ${op === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${encode(value)}}`)

export const notArray = (op: string, doc: Doc, path: string, value: Value) =>
  failed(
    `Cannot apply ${op} to a non-array field. The field '${path}' must be an array ` +
      `but is of type ${typeName(value)} in document {${idOf(doc)}}`,
  )

export const cannotCreate = (field: string, parent: string, value: Value) =>
  failed(`Cannot create field '${field}' in element {${parent}: ${encode(value)}}`)

export const pathConflict = (path: string, other: string) =>
  failed(`Updating the path '${path}' would create a conflict at '${other}'`)

export const immutableId = () => failed("Performing an update on the path '_id' would modify the immutable field '_id'")
