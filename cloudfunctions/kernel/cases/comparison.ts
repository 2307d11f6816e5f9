import { fieldWrites } from '../../../shared/vocabulary/operations'
import { partsOf, shownValue, type RegisterRecord } from '../../../shared/vocabulary/subjects'
import type { World } from '../call/types'
import { decisionOf } from './approval'
import type { CaseContent, OpenCase } from './case'
import { submittedRows } from './handed-in'

/** One value as the applicant wrote it and as the register holds it now; only where both are there is it compared. */
export interface ComparedRow {
  id: string
  label: string
  /** Missing where he wrote nothing: the form took it from the register. */
  applicant?: string
  /** Missing where the register holds nothing of the kind. */
  register?: string
  compared: boolean
  differs: boolean
}

/** What was handed in beside what the register says of the same now. */
export function comparison(open: OpenCase, content: CaseContent, record: RegisterRecord): ComparedRow[] {
  const { definition } = open.pinned
  const held = partsOf(record).map(({ name }) => name)
  const locked = definition.locked.map(({ key }): string => key)
  return submittedRows(open, content).map(({ id, label, value }) => {
    const field = definition.fields.find((one) => one.id === id)
    if (locked.includes(id)) {
      // The applicant did not write it: the copy of the day of the submission says nothing about his papers.
      const register = record.kind === content.record.kind ? shownValue(record, id) : value
      return { id, label, register, compared: false, differs: false }
    }
    if (field?.kind === 'category') {
      const differs = !value.split('、').every((one) => held.includes(one))
      return { id, label, applicant: value, register: held.join('、'), compared: true, differs }
    }
    const register = field?.prefill && shownValue(record, field.prefill)
    if (!register) return { id, label, applicant: value, compared: false, differs: false }
    return { id, label, applicant: value, register, compared: true, differs: register !== value }
  })
}

export interface Write {
  field: string
  label: string
  text: string
}

/** Answers that an approval would put into the register: the clerk decides on every one of them. */
export function writesOf(
  world: World,
  { doc, pinned }: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
): Write[] {
  const { register, fields } = pinned.definition
  return fieldWrites(register, record, decisionOf(world, doc, content)).map(({ field, text }) => ({
    field,
    label: fields.find(({ id }) => id === field)?.label ?? field,
    text,
  }))
}
