import { failed } from '../errors'
import { same } from '../order'
import { clone, isDoc, type Doc, type Now, type Value } from '../values'
import { addToSet, pop, pull, pullAll, push } from './arrays'
import { immutableId, pathConflict, typeName } from './errors'
import { currentDate, set, unset } from './fields'
import { bit, inc, max, min, mul } from './numeric'
import type { Operator } from './operator'
import { placeOf } from './place'
import { positional } from './positional'

const OPERATORS: Record<string, Operator> = {
  $set: set,
  $unset: unset,
  $inc: inc,
  $mul: mul,
  $min: min,
  $max: max,
  $bit: bit,
  $currentDate: currentDate,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $setOnInsert: set,
}

interface Step {
  op: string
  path: string
  operand: Value
}

const startsWith = (path: string, prefix: string) => path === prefix || path.startsWith(prefix + '.')

/** Two operators must not touch one path or a part of it: MongoDB refuses the whole update. */
function checkConflicts(paths: string[]): void {
  const seen: string[] = []
  for (const path of paths) {
    const other = seen.find((known) => startsWith(path, known) || startsWith(known, path))
    if (other !== undefined) throw pathConflict(path, other.length < path.length ? other : path)
    seen.push(path)
  }
}

/** The steps of an update in MongoDB's order, checked as far as that needs no document. */
function stepsOf(change: Doc): Step[] {
  const steps: Step[] = []
  for (const [op, fields] of Object.entries(change)) {
    if (op !== '$rename' && !OPERATORS[op]) throw failed(`Unknown modifier: ${op}`)
    if (!isDoc(fields))
      throw failed(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. ` +
          `For example: {$mod: {<field>: ...}} not {${op}: ${String(fields)}}`,
      )
    for (const [path, operand] of Object.entries(fields)) {
      OPERATORS[op]?.check?.(path, operand)
      steps.push({ op, path, operand })
    }
  }
  checkConflicts(steps.flatMap(({ op, path, operand }) => (op === '$rename' ? [path, String(operand)] : [path])))
  return steps
}

function rename(doc: Doc, path: string, target: Value): void {
  if (typeof target !== 'string')
    throw failed(`The 'to' field for $rename must be a string: ${path}: ${String(target)}`)
  const from = placeOf(doc, path, false)
  if (!from?.has()) return
  const value = from.get() as Value
  from.unset()
  placeOf(doc, target, true)?.set(value)
}

/**
 * Applies an update to a copy of the document and fails where MongoDB fails: no silent `$inc` on a string, no `$set`
 * through null. `filter` gives the positional `$` its element; `inserting` lets `$setOnInsert` work.
 */
export function applyUpdate(
  original: Doc,
  change: Doc,
  { now, filter = {}, inserting = false }: { now: Now; filter?: Doc; inserting?: boolean },
): Doc {
  const doc = clone(original)
  for (const { op, path: raw, operand } of stepsOf(change)) {
    if (op === '$setOnInsert' && !inserting) continue
    for (const path of positional(original, raw, filter)) {
      if (op === '$rename') {
        rename(doc, path, operand)
        continue
      }
      const operator = OPERATORS[op]
      const place = placeOf(doc, path, !operator.onlyExisting)
      if (place && (!operator.onlyExisting || place.has())) operator.apply(place, operand, { doc: original, path, now })
    }
  }
  if ('_id' in original && !same(doc._id, original._id)) throw immutableId()
  return doc
}
