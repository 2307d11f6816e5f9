import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** One line of the table: what was measured, what came out, what it is to be read beside, and what was aimed at. */
export interface Row {
  what: string
  figure: string
  beside?: string
  aim?: string
  met?: boolean
  raw: Record<string, number | string>
}

const machine = () =>
  `${cpus().length} × ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function verdict(met: boolean | undefined): string {
  if (met === undefined) return ''
  return met ? 'yes' : 'NO'
}

/** The one table, as Markdown. */
const table = (rows: readonly Row[]): string =>
  [
    line(['Measured', 'Figure', 'Beside it', 'Aim', 'Met']),
    line(['---', '---', '---', '---', '---']),
    ...rows.map(({ what, figure, beside = '', aim = '', met }) => line([what, figure, beside, aim, verdict(met)])),
  ].join('\n')

const kept = ({ what, raw, met }: Row) => ({ what, ...raw, ...(met === undefined ? {} : { met }) })

/** Prints the table; a whole run is kept under the day's name, for people and for machines. */
export function report(rows: readonly Row[], day: string, seconds: number, keep: boolean): void {
  const folder = join(__dirname, 'results')
  const about = `${machine()}; took ${Math.round(seconds)} s; the machine was shared, so read the ratios.`
  console.log(`\n${table(rows)}\n\n${about}`)
  if (!keep) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${day}.md`), `# Figures of ${day}\n\n${about}\n\n${table(rows)}\n`)
  writeFileSync(
    join(folder, `${day}.json`),
    `${JSON.stringify({ day, machine: machine(), seconds: Math.round(seconds), rows: rows.map(kept) }, null, 2)}\n`,
  )
  console.log(`bench/results/${day}.md`)
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
