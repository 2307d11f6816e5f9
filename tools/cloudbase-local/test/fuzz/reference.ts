import { Context } from 'mingo/core'
import * as operators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { isDoc, type Doc, type Value } from '../../src/store/values'

const isPosition = (part: string) => /^\d+$/.test(part)

/** True when a sub-document inside an array on the way lacks the rest of the path. */
function lacks(node: Value | undefined, path: string[], inArray = false): boolean {
  if (Array.isArray(node)) return node.some((item) => isDoc(item) && lacks(item as Doc, path, true))
  if (!isDoc(node)) return inArray
  const [field, ...rest] = path
  return rest.length === 0 ? inArray && node[field] === undefined : lacks(node[field], rest, inArray)
}

const lacksAt = (doc: Doc, path: string) => !path.split('.').some(isPosition) && lacks(doc, path.split('.'))

type Test = (doc: Doc) => boolean
type Operator = (path: string, operand: Value, options: never) => Test

const withNull =
  (operator: unknown, asksForNull: (operand: Value) => boolean): Operator =>
  (path, operand, options) => {
    const test = (operator as Operator)(path, operand, options)
    return (doc) => test(doc) || (asksForNull(operand) && lacksAt(doc, path))
  }

const negated =
  (operator: Operator): Operator =>
  (path, operand, options) => {
    const test = operator(path, operand, options)
    return (doc) => !test(doc)
  }

/** A copy whose arrays at the end of the path hold sub-documents only. */
function onlyDocsAt(node: Value | undefined, path: string[]): Value | undefined {
  const [field, ...rest] = path
  if (field === undefined) return Array.isArray(node) ? node.filter(isDoc) : node
  if (Array.isArray(node)) return node.map((item) => onlyDocsAt(item as Value, path) as Value)
  return isDoc(node) && field in node ? { ...node, [field]: onlyDocsAt(node[field], rest) as Value } : node
}

/** Conditions on the fields of an element are about sub-documents. */
const $elemMatch: Operator = (path, criteria, options) => {
  const test = (operators.$elemMatch as unknown as Operator)(path, criteria, options)
  const onFields =
    isDoc(criteria) && Object.keys(criteria).some((key) => !key.startsWith('$') || /^.(and|n?or)$/.test(key))
  return (doc) => test(onFields ? (onlyDocsAt(doc, path.split('.')) as Doc) : doc)
}

const $eq = withNull(operators.$eq, (operand) => operand === null)
const $in = withNull(operators.$in, (operand) => Array.isArray(operand) && operand.includes(null))

/** `$all` is a condition for each of its values (manual: “equivalent to an $and operation of the specified values”). */
const $all: Operator = (path, operand, options) => {
  const tests = (operand as Value[]).map((item) =>
    isDoc(item) && '$elemMatch' in item ? $elemMatch(path, item.$elemMatch, options) : $eq(path, item, options),
  )
  return (doc) => tests.length > 0 && tests.every((test) => test(doc))
}

/** Against null, greater-or-equal and less-or-equal are equal. */
const orEqual =
  (operator: unknown): Operator =>
  (path, operand, options) =>
    (operand === null ? $eq : (operator as Operator))(path, operand, options)
const [$gte, $lte] = [orEqual(operators.$gte), orEqual(operators.$lte)]

const context = Context.init({
  query: { ...operators, $eq, $in, $ne: negated($eq), $nin: negated($in), $elemMatch, $all, $gte, $lte },
} as never)

/** mingo's verdict, with MongoDB's rules in the places where they are known to differ. */
export const reference = (filter: Doc): Test => {
  const query = new Query(filter as never, { context })
  return (doc) => query.test(doc as never)
}
