import { failed } from '../errors'
import { same } from '../order'
import { isDoc, type Doc, type Value } from '../values'
import { typeTest } from './types'

type Test = (value: Value | undefined) => boolean
type Keyword = (operand: Value, schema: Doc) => Test

const all =
  (tests: Test[]): Test =>
  (value) =>
    tests.every((test) => test(value))
const listed = (operand: Value): Value[] => [operand].flat() as Value[]
const schemas = (operand: Value): Test[] => listed(operand).map(schemaTest)

/** A keyword that says something about values of one type only; every other value fulfils it. */
const about =
  <T>(is: (value: Value | undefined) => boolean, holds: (value: T, operand: never, schema: Doc) => boolean): Keyword =>
  (operand, schema) =>
  (value) =>
    !is(value) || holds(value as T, operand as never, schema)

const isText: Test = (value) => typeof value === 'string'
const isNumber: Test = (value) => typeof value === 'number'
const isList: Test = (value) => Array.isArray(value)
const aboutFields =
  (test: (fields: Doc, operand: Value, schema: Doc) => boolean): Keyword =>
  (operand, schema) =>
  (value) =>
    !isDoc(value) || test(value, operand, schema)

/** JSON Schema's own type names; `integer` is not among those that MongoDB takes. */
const jsonTypes: Record<string, string> = { boolean: 'bool', null: 'null', string: 'string', number: 'number' }
const typed =
  (names: (name: string) => Value): Keyword =>
  (operand) => {
    const tests = listed(operand).map((name) => typeTest(names(String(name))))
    return (value) => tests.some((test) => test(value))
  }

function named(operand: Value): [string, Test][] {
  return Object.entries(operand as Doc).map(([name, schema]) => [name, schemaTest(schema)])
}
const properties: Keyword = (operand) => {
  const tests = named(operand)
  return (value) => !isDoc(value) || tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name]))
}
const patternProperties: Keyword = (operand) => {
  const tests = named(operand).map(([pattern, test]) => [new RegExp(pattern, 'u'), test] as const)
  return (value) =>
    !isDoc(value) ||
    Object.keys(value).every((name) => tests.every(([pattern, test]) => !pattern.test(name) || test(value[name])))
}
const additionalProperties: Keyword = (operand, schema) => {
  const known = new Set(Object.keys((schema.properties as Doc | undefined) ?? {}))
  const patterns = Object.keys((schema.patternProperties as Doc | undefined) ?? {}).map((one) => new RegExp(one, 'u'))
  const test: Test = isDoc(operand) ? schemaTest(operand) : () => operand !== false
  return (value) =>
    !isDoc(value) ||
    Object.keys(value).every(
      (name) => known.has(name) || patterns.some((pattern) => pattern.test(name)) || test(value[name]),
    )
}
const items: Keyword = (operand) => {
  const tests = schemas(operand)
  return (value) =>
    !Array.isArray(value) ||
    value.every((item, at) => (Array.isArray(operand) ? (tests[at]?.(item) ?? true) : tests[0](item)))
}
const dependencies: Keyword = (operand) => {
  const tests = Object.entries(operand as Doc).map(([name, needs]): [string, Test] => [
    name,
    Array.isArray(needs)
      ? (value) => needs.every((need) => Object.hasOwn(value as Doc, String(need)))
      : schemaTest(needs),
  ])
  return (value) => !isDoc(value) || tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value))
}
const characters = (text: string) => [...text].length

/** The keywords that MongoDB takes (manual, “$jsonSchema”). */
const keywords: Record<string, Keyword> = {
  bsonType: typed((name) => name),
  type: typed((name) => jsonTypes[name] ?? name),
  enum: (operand) => (value) => listed(operand).some((one) => same(one, value)),
  allOf: (operand) => all(schemas(operand)),
  anyOf: (operand) => {
    const tests = schemas(operand)
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (operand) => {
    const tests = schemas(operand)
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (operand) => {
    const test = schemaTest(operand)
    return (value) => !test(value)
  },
  required: aboutFields((fields, operand) => listed(operand).every((name) => Object.hasOwn(fields, String(name)))),
  minProperties: aboutFields((fields, operand) => Object.keys(fields).length >= Number(operand)),
  maxProperties: aboutFields((fields, operand) => Object.keys(fields).length <= Number(operand)),
  properties,
  patternProperties,
  additionalProperties,
  dependencies,
  items,
  minItems: about(isList, (list: Value[], least: number) => list.length >= least),
  maxItems: about(isList, (list: Value[], most: number) => list.length <= most),
  uniqueItems: about(
    isList,
    (list: Value[], wanted: boolean) =>
      !wanted || list.every((one, at) => !list.slice(0, at).some((earlier) => same(earlier, one))),
  ),
  minLength: about(isText, (text: string, least: number) => characters(text) >= least),
  maxLength: about(isText, (text: string, most: number) => characters(text) <= most),
  pattern: about(isText, (text: string, pattern: string) => new RegExp(pattern, 'u').test(text)),
  minimum: about(isNumber, (value: number, least: number, { exclusiveMinimum }) =>
    exclusiveMinimum === true ? value > least : value >= least,
  ),
  maximum: about(isNumber, (value: number, most: number, { exclusiveMaximum }) =>
    exclusiveMaximum === true ? value < most : value <= most,
  ),
  multipleOf: about(isNumber, (value: number, of: number) => value % of === 0),
}
const silent = ['title', 'description', 'exclusiveMinimum', 'exclusiveMaximum']

/** Whether a value fulfils a `$jsonSchema`. Throws for a keyword that MongoDB does not take. */
export function schemaTest(schema: Value): Test {
  if (!isDoc(schema)) throw failed('$jsonSchema must be an object')
  const words = Object.keys(schema).filter((word) => !silent.includes(word))
  const unknown = words.find((word) => !Object.hasOwn(keywords, word))
  if (unknown !== undefined) throw failed(`Unknown $jsonSchema keyword: ${unknown}`)
  return all(words.map((word) => keywords[word](schema[word], schema)))
}
