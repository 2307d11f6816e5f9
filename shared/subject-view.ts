import type { SubjectBrief, SubjectView } from './contracts/subjects'
import { authorityOf } from './identity'
import type { RegisterRecord } from './registry/record'
import { anchorWords, nounsOf, partsOf, resultsOf, statusOf, subjectKindOf, titleOf } from './vocabulary/subjects'

const termOf = ({ facts }: RegisterRecord): Pick<SubjectView, 'validFrom' | 'validUntil'> =>
  'validUntil' in facts ? { validFrom: facts.validFrom, validUntil: facts.validUntil } : {}

/** Its own end, with what a sentence calls that which ends. */
function endOf(record: RegisterRecord): Pick<SubjectBrief, 'validUntil' | 'ends'> {
  const { validUntil } = termOf(record)
  const ends = anchorWords(record.kind, 'validUntil')?.ends?.short
  return validUntil ? { validUntil, ...(ends ? { ends } : {}) } : {}
}

/** As much of a subject as home needs. */
export function briefOf(record: RegisterRecord): SubjectBrief {
  return {
    kind: record.kind,
    id: record.facts.id,
    title: titleOf(record),
    paper: nounsOf(record.kind).paper,
    it: nounsOf(record.kind).it,
    status: statusOf(record),
    ...endOf(record),
    parts: partsOf(record),
  }
}

/** A record as its own party and its clerk see it: the only place where one is made ready to be shown. */
export function viewOf(record: RegisterRecord, version: number): SubjectView {
  const kind = subjectKindOf(record.kind)
  const { division } = record.facts
  const values: Record<string, string> = {}
  const fills: Record<string, string> = {}
  for (const key of Object.keys(kind.keys)) {
    const { show, fill } = kind.keys[key]!
    values[key] = show(record)
    if (fill) fills[key] = fill(record)
  }
  return {
    ...briefOf(record),
    ...termOf(record),
    version,
    authority: { division, name: authorityOf(division).name },
    note: kind.note(record),
    brief: kind.brief(record),
    values,
    fills,
    results: resultsOf(record),
  }
}
