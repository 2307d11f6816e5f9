import { evalExpr } from 'mingo/core'
import * as mingo from 'mingo/operators/expression'
import { failed } from '../errors'
import { isDoc, type Doc, type Value } from '../values'
import { instantOf, offsetAt } from './time-zones'

type Operand = Value | undefined
type Expression = (doc: never, operand: never, options: never) => unknown

const DAY = 86_400_000
const isNothing = (value: Operand) => value === null || value === undefined

/** An operator on named arguments, null as soon as one that is given is null or missing. */
const onArguments =
  (optional: readonly string[], work: (given: Doc, run: (operator: unknown) => unknown) => unknown): Expression =>
  (doc, operand: Value, options) => {
    if (!isDoc(operand)) throw failed('a date operator takes an object')
    const given: Doc = {}
    for (const [name, expression] of Object.entries(operand)) {
      const value = evalExpr(doc, expression as never, options) as Operand
      if (isNothing(value) && !optional.includes(name)) return null
      given[name] = value as Value
    }
    const run = (operator: unknown) => {
      const literal = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { $literal: value }]))
      return (operator as Expression)(doc, literal as never, options)
    }
    return work(given, run)
  }

const zoneOf = ({ timezone }: Doc) => (timezone === undefined ? undefined : String(timezone))

function whole(name: string, value: Value | undefined, otherwise: number): number {
  if (value === undefined) return otherwise
  if (!Number.isInteger(value)) throw failed(`'${name}' must evaluate to an integer`)
  return value as number
}

/** Midnight of a day of an ISO week: week 1 has 4 January in it, days count from Monday. */
function isoDay(year: number, week: number, day: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY
  return monday + ((week - 1) * 7 + day - 1) * DAY
}

function midnight(parts: Doc): number {
  if (parts.isoWeekYear !== undefined)
    return isoDay(
      whole('isoWeekYear', parts.isoWeekYear, 1),
      whole('isoWeek', parts.isoWeek, 1),
      whole('isoDayOfWeek', parts.isoDayOfWeek, 1),
    )
  if (parts.year === undefined) throw failed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  return Date.UTC(whole('year', parts.year, 1), whole('month', parts.month, 1) - 1, whole('day', parts.day, 1))
}

function dateFromParts(parts: Doc): Date {
  const hours = whole('hour', parts.hour, 0) * 60 + whole('minute', parts.minute, 0)
  const time = (hours * 60 + whole('second', parts.second, 0)) * 1000 + whole('millisecond', parts.millisecond, 0)
  return new Date(instantOf(midnight(parts) + time, zoneOf(parts)))
}

const MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 }
const DAYS: Record<string, number> = { day: 1, week: 7 }
const MILLISECONDS: Record<string, number> = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000 }

/** The same day so many months later, or the last of a shorter month. */
function addMonths(shown: number, months: number): number {
  const date = new Date(shown)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}

/** Days and months are those of clocks in the zone, hours and less are time that passes. */
const dateAdd =
  (sign: 1 | -1) =>
  (given: Doc): Date => {
    if (!(given.startDate instanceof Date)) throw failed('$dateAdd requires startDate to be convertible to a date')
    const amount = sign * whole('amount', given.amount, Number.NaN)
    const unit = String(given.unit)
    const instant = given.startDate.getTime()
    if (MILLISECONDS[unit]) return new Date(instant + amount * MILLISECONDS[unit])
    const shown = instant + offsetAt(zoneOf(given), instant)
    if (DAYS[unit]) return new Date(instantOf(shown + amount * DAYS[unit] * DAY, zoneOf(given)))
    if (MONTHS[unit]) return new Date(instantOf(addMonths(shown, amount * MONTHS[unit]), zoneOf(given)))
    throw failed(`unknown time unit value: ${unit}`)
  }

/** The week of the year from 0 to 53: weeks begin on Sunday, the first one with the year's first Sunday. */
function weekOf(date: Date, zone: string | undefined): number {
  const shown = new Date(date.getTime() + offsetAt(zone, date.getTime()))
  const day = Math.floor((shown.getTime() - Date.UTC(shown.getUTCFullYear(), 0, 1)) / DAY)
  return Math.floor((day + 7 - shown.getUTCDay()) / 7)
}

const week: Expression = (doc, operand: Value, options) => {
  const one = Array.isArray(operand) && operand.length === 1 ? (operand[0] as Value) : operand
  const value = evalExpr(doc, one as never, options) as Operand
  const { date, timezone } = isDoc(value) ? value : { date: value, timezone: undefined }
  if (isNothing(date)) return null
  if (!(date instanceof Date)) throw failed("can't convert to a date")
  return weekOf(date, timezone === undefined ? undefined : String(timezone))
}

function dateToString(given: Doc, run: (operator: unknown) => unknown): unknown {
  const { date, format } = given
  if (typeof format === 'string' && date instanceof Date) {
    const number = String(weekOf(date, zoneOf(given))).padStart(2, '0')
    given.format = format.replace(/%%|%U/g, (part) => (part === '%U' ? number : part))
  }
  return run(mingo.$dateToString)
}

function dateFromString(given: Doc, run: (operator: unknown) => unknown): unknown {
  const date = run(mingo.$dateFromString)
  if (date === undefined) throw failed(`Error parsing date string '${String(given.dateString)}'`)
  return date
}

/** Date operators in place of mingo's. */
export const dateOperators: Record<string, Expression> = {
  $week: week,
  $dateFromParts: onArguments([], dateFromParts),
  $dateAdd: onArguments([], dateAdd(1)),
  $dateSubtract: onArguments([], dateAdd(-1)),
  $dateDiff: onArguments([], (_given, run) => run(mingo.$dateDiff)),
  $dateToString: onArguments(['date', 'onNull'], dateToString),
  $dateFromString: onArguments(['dateString', 'onNull', 'onError'], dateFromString),
}
