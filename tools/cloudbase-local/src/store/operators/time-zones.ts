import { failed } from '../errors'

const MINUTE = 60_000
const OFFSET = /^([+-])(\d\d):?(\d\d)?$/
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, made)
    return made
  } catch {
    throw failed(`unrecognized time zone identifier: "${zone}"`)
  }
}

/** How far a zone (`+0800`, `Asia/Shanghai`) is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string | undefined, instant: number): number {
  if (zone === undefined || zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? []
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
  return shown - Math.floor(instant / 1000) * 1000
}

/** The instant at which clocks of a zone show what UTC clocks show at `shown`. */
export function instantOf(shown: number, zone: string | undefined): number {
  const guess = shown - offsetAt(zone, shown)
  return shown - offsetAt(zone, guess)
}
