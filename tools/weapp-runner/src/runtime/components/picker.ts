import { regionTable } from '../region'
import { openSheet, type Column } from '../sheet'
import type { Builtin, Host } from './builtin'

const pad = (value: number) => String(value).padStart(2, '0')
const range = (from: number, to: number, label = (n: number) => pad(n)) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => label(from + index))

const labelOf = (host: Host, item: unknown) => {
  const key = host.get<string | null>('rangeKey')
  return String(key && item && typeof item === 'object' ? (item as Record<string, unknown>)[key] : item)
}

/** One mode of the picker: its columns, and what the chosen indexes mean. */
interface Mode {
  columns(chosen: number[]): Column[]
  value(chosen: number[]): Record<string, unknown>
  start(): number[]
}

const selector = (host: Host): Mode => ({
  columns: () => [(host.get<unknown[]>('range') ?? []).map((item) => labelOf(host, item))],
  value: ([index = 0]) => ({ value: String(index) }),
  start: () => [Number(host.get('value') ?? 0) || 0],
})

const multiSelector = (host: Host): Mode => ({
  columns: () => (host.get<unknown[][]>('range') ?? []).map((column) => column.map((item) => labelOf(host, item))),
  value: (chosen) => ({ value: chosen }),
  start: () =>
    (host.get<unknown[][]>('range') ?? []).map((_, index) => Number(host.get<number[]>('value')?.[index] ?? 0)),
})

const time = (host: Host): Mode => ({
  columns: () => [range(0, 23), range(0, 59)],
  value: ([hour = 0, minute = 0]) => ({ value: `${pad(hour)}:${pad(minute)}` }),
  start: () =>
    String(host.get('value') || '00:00')
      .split(':')
      .map(Number),
})

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

function date(host: Host): Mode {
  const parts = { year: 1, month: 2, day: 3 }[String(host.get('fields') ?? 'day')] ?? 3
  const first = Number(String(host.get('start') || FIRST_YEAR).slice(0, 4))
  const last = Number(String(host.get('end') || LAST_YEAR).slice(0, 4))
  const days = ([year = 0, month = 0]: number[]) => new Date(first + year, month + 1, 0).getDate()
  return {
    columns: (chosen) => [range(first, last, String), range(1, 12), range(1, days(chosen))].slice(0, parts),
    value: ([year = 0, month = 0, day = 0]) => ({
      value: [String(first + year), pad(month + 1), pad(day + 1)].slice(0, parts).join('-'),
    }),
    start: () => {
      const [year = first, month = 1, day = 1] = String(host.get('value') || `${first}-01-01`)
        .split('-')
        .map(Number)
      return [year - first, month - 1, day - 1].slice(0, parts)
    },
  }
}

function region(_host: Host): Mode {
  const table = regionTable()
  const at = (chosen: number[]) => {
    const province = table[chosen[0] ?? 0]
    const city = province?.children[chosen[1] ?? 0]
    return [province, city, city?.children[chosen[2] ?? 0]]
  }
  return {
    columns: (chosen) => {
      const [province, city] = at(chosen)
      return [table, province?.children ?? [], city?.children ?? []].map((nodes) => nodes.map(({ name }) => name))
    },
    value: (chosen) => {
      const nodes = at(chosen)
      return { value: nodes.map((node) => node?.name ?? ''), code: nodes.map((node) => node?.code ?? ''), postcode: '' }
    },
    start: () => [0, 0, 0],
  }
}

const MODES: Record<string, (host: Host) => Mode> = { selector, multiSelector, time, date, region }

export const picker: Builtin = {
  tag: 'picker',
  props: {
    headerText: null,
    mode: 'selector',
    disabled: false,
    range: null,
    rangeKey: null,
    value: null,
    start: null,
    end: null,
    fields: null,
    customItem: null,
    level: null,
    name: null,
  },
  control(host) {
    return {
      activate() {
        if (host.get('disabled')) return
        const mode = MODES[host.get('mode')]!(host)
        openSheet({
          title: host.get('headerText') ?? '',
          columns: mode.columns,
          start: mode.start(),
          moved: (column, value) => {
            if (host.get('mode') === 'multiSelector') host.fire('columnchange', { column, value })
          },
          cancelled: () => host.fire('cancel'),
          confirmed: (chosen) => {
            const detail = mode.value(chosen)
            host.set('value', detail.value)
            host.fire('change', detail)
          },
        })
      },
      formValue: () => host.get('value'),
    }
  },
}
