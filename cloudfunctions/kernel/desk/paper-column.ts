import { groupId, maskId } from '../../../shared/identity'
import type { RegisterRecord } from '../../../shared/registry/record'
import type { ComparedRow } from '../cases/comparison'
import type { CaseDoc, OpenCase } from '../cases/case'
import type { PapersRead } from '../cases/papers-read'

/** What the papers say of a value: read, not there, not legible, or not read yet. */
export interface PaperCell {
  state: 'read' | 'none' | 'unread' | 'waiting'
  value?: string
  /** It is not what the applicant wrote, or the register holds where he wrote nothing. */
  differs?: boolean
}

/** Numbers that are shown masked. */
const masked = ['idNumber', 'certificateNumber']

/** A value for comparing: without blanks and marks, days in digits. */
const plain = (text: string): string =>
  text
    .replace(/(\d+)年(\d+)月(\d+)日?/g, (_all, year: string, month: string, day: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join(''),
    )
    .replace(/[\s,，.。:：()（）-]/g, '')
    .toUpperCase()

/** A register value as it stands there; papers carry numbers whole. */
function rawOf({ facts, holder }: RegisterRecord, key: string): string | undefined {
  const value =
    (holder as unknown as Record<string, unknown>)[key] ?? (facts as unknown as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : undefined
}

function cellOf(values: string[], state: PaperCell['state'], key: string, against: string | undefined): PaperCell {
  const [value] = values
  if (value === undefined) return { state }
  const shown = masked.includes(key) ? groupId(maskId(value)) : value
  return { state: 'read', value: shown, differs: against !== undefined && plain(value) !== plain(against) }
}

/** The third column: what the pages say of each row that has a register value. */
export function paperColumn(
  { doc, pinned: { definition } }: OpenCase,
  rows: readonly ComparedRow[],
  record: RegisterRecord,
  papers: PapersRead,
): (ComparedRow & { paper: PaperCell })[] {
  const readings = Object.values(papers)
  const waiting = (doc as Pick<CaseDoc, 'papersAt'>).papersAt !== null && doc.papersAt !== undefined
  const settled = readings.length > 0 && readings.every((one) => one === null) ? 'unread' : 'none'
  return rows.map((row) => {
    const key =
      definition.locked.find((one) => one.key === row.id)?.key ??
      definition.fields.find(({ id }) => id === row.id)?.prefill
    if (!key) return { ...row, paper: { state: 'none' } }
    const values = readings.flatMap((one) => (one?.[key] === undefined ? [] : [one[key]]))
    const against = row.applicant ?? rawOf(record, key)
    return { ...row, paper: cellOf(values, waiting ? 'waiting' : settled, key, against) }
  })
}
