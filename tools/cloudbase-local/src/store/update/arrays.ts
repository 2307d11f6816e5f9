import { failed } from '../errors'
import { matcher } from '../matcher'
import { compare, same } from '../order'
import { reach } from '../paths'
import { boundedRegExp } from '../regex/bounded-regexp'
import { clone, isDoc, type Doc, type Value } from '../values'
import { notArray, typeName } from './errors'
import type { Operator, OperatorContext } from './operator'
import type { Place } from './place'

function arrayAt(op: string, place: Place, { doc, path }: OperatorContext): Value[] | undefined {
  const current = place.get()
  if (current === undefined) return undefined
  if (!Array.isArray(current)) throw notArray(op, doc, path, current)
  return current as Value[]
}

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

const isModified = (operand: Value): operand is Doc => isDoc(operand) && '$each' in operand

function checkEach(op: string, operand: Value, allowed: Set<string>): void {
  if (!isModified(operand)) {
    if (isDoc(operand) && Object.keys(operand).some((key) => MODIFIERS.has(key)))
      throw failed(`Unrecognized clause in ${op}: needs $each`)
    return
  }
  if (!Array.isArray(operand.$each))
    throw failed(`The argument to $each in ${op} must be an array but it was of type: ${typeName(operand.$each)}`)
  const unknown = Object.keys(operand).find((key) => !allowed.has(key))
  if (unknown) throw failed(`Unrecognized clause in ${op}: ${unknown}`)
  for (const key of ['$position', '$slice']) {
    if (operand[key] !== undefined && !Number.isInteger(operand[key]))
      throw failed(`The value for ${key} must be an integer value, not of type: ${typeName(operand[key])}`)
  }
}

const byOrder = (order: Value) => {
  if (order === 1 || order === -1) return (a: Value, b: Value) => compare(a, b) * order
  if (!isDoc(order))
    throw failed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  const fields = Object.entries(order)
  return (a: Value, b: Value) => {
    for (const [path, direction] of fields) {
      const result = compare(reach(a, path).values[0] ?? null, reach(b, path).values[0] ?? null) * (direction as number)
      if (result !== 0) return result
    }
    return 0
  }
}

export const push: Operator = {
  check: (_path, operand) => checkEach('$push', operand, MODIFIERS),
  apply(place, operand, context) {
    const array = [...(arrayAt('$push', place, context) ?? [])]
    if (!isModified(operand)) {
      place.set([...array, clone(operand)])
      return
    }
    const each = clone(operand.$each) as Value[]
    array.splice(operand.$position === undefined ? array.length : (operand.$position as number), 0, ...each)
    if (operand.$sort !== undefined) array.sort(byOrder(operand.$sort))
    const slice = operand.$slice as number | undefined
    place.set(slice === undefined ? array : slice < 0 ? array.slice(slice) : array.slice(0, slice))
  },
}

export const addToSet: Operator = {
  check: (_path, operand) => checkEach('$addToSet', operand, new Set(['$each'])),
  apply(place, operand, context) {
    const array = [...(arrayAt('$addToSet', place, context) ?? [])]
    for (const item of isModified(operand) ? (operand.$each as Value[]) : [operand]) {
      if (!array.some((present) => same(present, item))) array.push(clone(item))
    }
    place.set(array)
  },
}

export const pop: Operator = {
  onlyExisting: true,
  check(path, operand) {
    if (operand !== 1 && operand !== -1) throw failed(`$pop expects 1 or -1, found: ${String(operand)} at ${path}`)
  },
  apply(place, operand, context) {
    const array = arrayAt('$pop', place, context)
    if (array) place.set(operand === 1 ? array.slice(0, -1) : array.slice(1))
  },
}

/** A sub-document operand of `$pull` is a query on the elements, anything else a value to compare with. */
function puller(operand: Value): (item: Value) => boolean {
  if (operand instanceof RegExp) {
    const regex = boundedRegExp(operand)
    return (item) => typeof item === 'string' && regex.test(item)
  }
  if (!isDoc(operand)) return (item) => same(item, operand)
  const onValue = Object.keys(operand)[0]?.startsWith('$') === true
  const matches = matcher(onValue ? { v: operand } : operand)
  return (item) => (onValue ? matches({ v: item }) : isDoc(item) && matches(item))
}

export const pull: Operator = {
  onlyExisting: true,
  apply(place, operand, context) {
    const array = arrayAt('$pull', place, context)
    const drop = puller(operand)
    if (array) place.set(array.filter((item) => !drop(item)))
  },
}

export const pullAll: Operator = {
  onlyExisting: true,
  check(_path, operand) {
    if (!Array.isArray(operand))
      throw failed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  },
  apply(place, operand, context) {
    const array = arrayAt('$pullAll', place, context)
    if (array) place.set(array.filter((item) => !(operand as Value[]).some((value) => same(value, item))))
  },
}
