import { evalExpr } from 'mingo/core'
import * as mingo from 'mingo/operators/expression'
import { failed } from '../errors'
import { compare } from '../order'
import { matchesFor } from '../regex/regex-expressions'
import { typeName } from '../update/errors'
import { isDoc, type Value } from '../values'
import { accumulators } from './accumulators'
import { dateOperators } from './dates'
import { indexOfCharacters, substringOfBytes } from './strings'

type Operand = Value | undefined
type Expression = (doc: never, operand: never, options: never) => unknown

const isNothing = (value: Operand) => value === null || value === undefined

/** An operator on the value of its operand. */
const onValue =
  (work: (operand: Operand) => unknown): Expression =>
  (doc, operand, options) =>
    work(evalExpr(doc, operand, options) as Operand)

const unlisted = (operand: Value) => (Array.isArray(operand) && operand.length === 1 ? operand[0] : operand)

/** An operator on the value of its one operand, which may stand in a list of one. */
const onOne =
  (work: (operand: Operand) => unknown): Expression =>
  (doc, operand: Value, options) =>
    work(evalExpr(doc, unlisted(operand), options) as Operand)

/** An operator on a list of operands, missing ones among them. */
const onList =
  (name: string, least: number, most: number, work: (...operands: Operand[]) => unknown): Expression =>
  (doc, operand: Value, options) => {
    const list = Array.isArray(operand) ? operand : [operand]
    if (list.length < least || list.length > most)
      throw failed(`Expression ${name} takes ${least === most ? least : `${least} to ${most}`} arguments`)
    return work(...list.map((item) => evalExpr(doc, item, options) as Operand))
  }

/** Compares in BSON order, whatever the types: a missing field comes before null, null before numbers. */
const comparison = (name: string, holds: (order: number) => boolean) =>
  onList(name, 2, 2, (a, b) => holds(compare(a, b)))

/** A part of a date, null where there is no date. */
const datePart =
  (operator: unknown): Expression =>
  (doc, operand, options) => {
    const value = evalExpr(doc, unlisted(operand), options) as Operand
    if (isNothing(isDoc(value) ? value.date : value)) return null
    return (operator as Expression)(doc, { $literal: value } as never, options)
  }

const DATE_PARTS = [
  '$year',
  '$month',
  '$dayOfMonth',
  '$dayOfWeek',
  '$dayOfYear',
  '$isoWeek',
  '$isoWeekYear',
  '$isoDayOfWeek',
  '$hour',
  '$minute',
  '$second',
  '$millisecond',
  '$dateToParts',
] as const

const lettersOf = (operand: Operand): string => (isNothing(operand) ? '' : String(operand))

function size(operand: Operand): number {
  if (Array.isArray(operand)) return operand.length
  throw failed(`The argument to $size must be an array, but was of type: ${typeName(operand)}`)
}

function trunc(value: Operand, place: Operand = 0): number | null {
  if (isNothing(value) || isNothing(place)) return null
  if (typeof value !== 'number') throw failed(`$trunc only supports numeric types, not ${typeName(value)}`)
  // Shifted in decimal notation: a product would round.
  const shifted = Math.trunc(Number(`${value}e${Number(place)}`))
  return Number.isNaN(shifted) ? Math.trunc(value) : Number(`${shifted}e${-Number(place)}`)
}

/** In a group it is an accumulator, which mingo does not notice. */
const mergeObjects: Expression = (doc, operand, options) =>
  Array.isArray(doc)
    ? accumulators.$mergeObjects(doc, operand, options)
    : (mingo.$mergeObjects as unknown as Expression)(doc, operand, options)

/** Expression operators in place of mingo's. */
export const expressionOperators: Record<string, Expression> = {
  $regexMatch: onValue((operand) => matchesFor(operand as Value, false).length > 0),
  $regexFind: onValue((operand) => matchesFor(operand as Value, false)[0] ?? null),
  $regexFindAll: onValue((operand) => matchesFor(operand as Value, true)),
  $cmp: onList('$cmp', 2, 2, compare),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  ...Object.fromEntries(DATE_PARTS.map((name) => [name, datePart(mingo[name])])),
  ...dateOperators,
  $mergeObjects: mergeObjects,
  $toLower: onOne((operand) => lettersOf(operand).toLowerCase()),
  $toUpper: onOne((operand) => lettersOf(operand).toUpperCase()),
  $size: onOne(size),
  $trunc: onList('$trunc', 1, 2, trunc),
  $indexOfCP: onList('$indexOfCP', 2, 4, indexOfCharacters),
  $substr: onList('$substr', 3, 3, substringOfBytes),
  $substrBytes: onList('$substrBytes', 3, 3, substringOfBytes),
}
