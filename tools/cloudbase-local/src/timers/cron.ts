/** China Standard Time has no daylight saving: timers count in UTC+8 the whole year. */
const ZONE_MS = 8 * 3600_000
const HORIZON_MS = 5 * 366 * 86_400_000

const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

interface Range {
  least: number
  most: number
  names?: string[]
}

const RANGES: Range[] = [
  { least: 0, most: 59 },
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: MONTHS },
  { least: 0, most: 6, names: WEEKDAYS },
  { least: 1970, most: 2099 },
]

export interface Cron {
  fields: Set<number>[]
  text: string
}

const bad = (text: string) =>
  new Error(`Invalid timer "${text}": seven fields are needed (second minute hour day month weekday year)`)

function parseField(field: string, range: Range, text: string): Set<number> {
  const value = (word: string): number => {
    const named = range.names?.indexOf(word.toUpperCase()) ?? -1
    const number = named >= 0 ? named + range.least : Number(word)
    // Sunday may be written 7.
    const wrapped = range.names === WEEKDAYS && number === 7 ? 0 : number
    if (word === '' || !Number.isInteger(wrapped) || wrapped < range.least || wrapped > range.most) throw bad(text)
    return wrapped
  }
  const out = new Set<number>()
  for (const part of field.split(',')) {
    const [span, step = '1'] = part.split('/')
    const every = Number(step)
    if (!Number.isInteger(every) || every < 1) throw bad(text)
    const [from, to] =
      span === '*' || span === '?'
        ? [range.least, range.most]
        : span.includes('-')
          ? span.split('-').map(value)
          : [value(span), part.includes('/') ? range.most : value(span)]
    if (from > to) throw bad(text)
    for (let i = from; i <= to; i += every) out.add(i)
  }
  return out
}

/** Reads a CloudBase timer: `second minute hour day month weekday year`, in UTC+8. */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== 7) throw bad(text)
  return { text, fields: parts.map((part, i) => parseField(part, RANGES[i], text)) }
}

const isAny = (set: Set<number>, range: Range) => set.size === range.most - range.least + 1

function dayFits(fields: Set<number>[], date: Date): boolean {
  const day = fields[3].has(date.getUTCDate())
  const weekday = fields[5].has(date.getUTCDay())
  // With both given, CloudBase fires when either fits.
  const both = !isAny(fields[3], RANGES[3]) && !isAny(fields[5], RANGES[5])
  return both ? day || weekday : day && weekday
}

/** The first firing strictly after a moment (milliseconds), undefined when there is none within five years. */
export function nextFiring({ fields }: Cron, after: number): number | undefined {
  let time = Math.floor((after + ZONE_MS) / 1000) * 1000 + 1000
  const last = time + HORIZON_MS
  while (time < last) {
    const date = new Date(time)
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    if (!fields[6].has(year)) time = Date.UTC(year + 1, 0, 1)
    else if (!fields[4].has(month + 1)) time = Date.UTC(year, month + 1, 1)
    else if (!dayFits(fields, date)) time = Date.UTC(year, month, day + 1)
    else if (!fields[2].has(date.getUTCHours())) time = Date.UTC(year, month, day, date.getUTCHours() + 1)
    else if (!fields[1].has(date.getUTCMinutes())) time = Math.floor(time / 60_000) * 60_000 + 60_000
    else if (!fields[0].has(date.getUTCSeconds())) time += 1000
    else return time - ZONE_MS
  }
  return undefined
}
