import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowed, next, statuses, statusNames, transitions, type EventType, type Status } from '../../shared/casework'

// Writes the table of events and states into docs/architecture.md:
//   npx tsx tests/docs/event-state.ts
const actors = [
  ['person', 'P'],
  ['staff', 'S'],
  ['system', 'Y'],
] as const
const word = (state: Status | 'none') => (state === 'none' ? '（新）' : statuses[state].word)

function cell(event: EventType, state: Status | 'none'): string {
  const who = actors
    .filter(([kind]) => allowed(event, state, kind))
    .map(([, letter]) => letter)
    .join('')
  if (!who) return ''
  return `${who} ${transitions[event].to === 'back' ? '原状态' : word(next(event, undefined))}`
}

/** One row per event, one column per state in which anything may happen. */
export function eventStateTable(): string {
  const events = Object.keys(transitions) as EventType[]
  const states = (['none', ...statusNames] as (Status | 'none')[]).filter((state) =>
    events.some((event) => cell(event, state)),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...states.map(word)]),
    line(['', ...states].map(() => '---')),
    ...events.map((event) => line([`\`${event}\``, ...states.map((state) => cell(event, state))])),
  ].join('\n')
}

export const file = join(__dirname, '../../docs/architecture.md')
const marks = /(<!-- event-state -->\n)[\s\S]*?(\n?<!-- \/event-state -->)/
export const withTable = (text: string): string =>
  text.replace(marks, (_all, open: string) => `${open}${eventStateTable()}\n<!-- /event-state -->`)

if (require.main === module) writeFileSync(file, withTable(readFileSync(file, 'utf8')))
