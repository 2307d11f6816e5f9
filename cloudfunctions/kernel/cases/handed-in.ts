import type { CaseDetail } from '../../../shared/contracts/cases'
import { askedPlaces, changedPlaces } from '../../../shared/corrections'
import { partKey, visibleFields, visibleMaterials, type Draft } from '../../../shared/journey'
import type { FieldContext } from '../../../shared/vocabulary/fields'
import { fieldKind } from '../../../shared/vocabulary/fields'
import { namedParts, partsInForce, partsOf, shownValue } from '../../../shared/vocabulary/subjects'
import type { CaseContent, OpenCase } from './case'

/** What was chosen stays readable, whatever has become of it: all parts, not only those in force. */
const contextOf = ({ record }: Pick<CaseContent, 'record'>): FieldContext => ({
  parts: namedParts(
    record.kind,
    partsOf(record).map(({ code }) => code),
  ),
})

/** What was handed in last, in the shape in which it was drafted. */
export const draftOf = (
  { doc }: Pick<OpenCase, 'doc'>,
  { answers, record }: Pick<CaseContent, 'answers' | 'record'>,
): Draft => ({
  variant: doc.variant,
  noticeAgreed: true,
  statementAgreed: true,
  subjectId: doc.subject.id,
  parts: partsInForce(record),
  answers,
  files: doc.files,
})

/** The newest notice of 补正, while it waits for the applicant. */
export const waitingCorrection = (
  { doc }: Pick<OpenCase, 'doc'>,
  { corrections = [] }: Pick<CaseContent, 'corrections'>,
) => (doc.status === 'correcting' ? corrections.at(-1) : undefined)

/** How many notices were told and not withdrawn. */
export const toldCorrections = ({ corrections = [] }: Pick<CaseContent, 'corrections'>): number =>
  corrections.filter(({ withdrawn }) => !withdrawn).length

/** What was submitted, rendered from the pinned definition: locked values first, then the answers. */
export function submittedRows(open: OpenCase, content: CaseContent) {
  const {
    pinned: { definition },
  } = open
  const { answers, record } = content
  const context = contextOf(content)
  const locked = definition.locked.map(({ key, label }) => ({
    id: key as string,
    label,
    value: shownValue(record, key),
  }))
  const asked = visibleFields(definition, draftOf(open, content)).map((field) => {
    const value = fieldKind(field.kind).format(answers[field.id], field, context)
    const register = field.prefill ? shownValue(record, field.prefill) : value
    return { id: field.id, label: field.label, value, ...(register === value ? {} : { differs: register }) }
  })
  return [...locked, ...asked]
}

/** What was uploaded, place by place. */
export function materialsOf(open: OpenCase, content: CaseContent): CaseDetail['materials'] {
  const {
    doc,
    pinned: { definition },
  } = open
  return visibleMaterials(definition, draftOf(open, content)).flatMap((material) =>
    material.parts.map((part) => ({
      material: material.id,
      part: part.id,
      name: material.parts.length > 1 ? `${material.name} ${part.label}` : material.name,
      files: doc.files[partKey(material.id, part.id)] ?? [],
    })),
  )
}

/** What has to be mended, with the names of its places. */
export function correctionOf(open: OpenCase, content: CaseContent): CaseDetail['correction'] {
  const notice = waitingCorrection(open, content)
  if (!notice) return undefined
  const places = askedPlaces(open.pinned.definition, draftOf(open, content))
  const { items, late } = notice
  return {
    items: items.map(({ at, reason }) => ({
      at,
      reason,
      label: places.find((one) => one.at === at)?.label ?? at,
    })),
    ...(late ? { late } : {}),
  }
}

interface ChangedPlace {
  at: string
  label: string
  before: string
  after: string
  /** Pictures of the round before that are no longer handed in. */
  earlier: string[]
}

/** 'field:phone' → ['field', 'phone']; the key itself may hold colons. */
function splitPlace(at: string): [kind: string, key: string] {
  const [kind = '', ...rest] = at.split(':')
  return [kind, rest.join(':')]
}

/** What the last resubmission changed, before and after; pictures of the round before stay to be seen. */
export function changesOf(open: OpenCase, content: CaseContent): ChangedPlace[] {
  const {
    doc,
    pinned: { definition },
  } = open
  const answers = content.rounds?.at(-1)?.answers
  const files = doc.rounds?.at(-1)?.files
  if (!answers || !files || doc.status === 'correcting') return []
  const now = draftOf(open, content)
  const before = { ...now, answers, files }
  const context = contextOf(content)
  return changedPlaces(definition, before, now).map(({ at, label }) => {
    const [kind, key] = splitPlace(at)
    const field = kind === 'field' ? definition.fields.find(({ id }) => id === key) : undefined
    if (field) {
      const show = (draft: Pick<Draft, 'answers'>) => fieldKind(field.kind).format(draft.answers[key], field, context)
      return { at, label, before: show(before), after: show(now), earlier: [] }
    }
    const [was, is] = [files[key] ?? [], doc.files[key] ?? []]
    const earlier = was.filter((id) => !is.includes(id))
    return { at, label, before: `${was.length}张`, after: `${is.length}张`, earlier }
  })
}
