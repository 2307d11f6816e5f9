import { canonical } from './canonical'
import { answerWith, partKey, visibleFields, visibleMaterials, type Draft } from './journey'
import type { Answer } from './rules'
import type { ServiceDefinition } from './vocabulary/definition'

/**
 * 补正: what a clerk may ask to be mended and what an applicant may change then. A place is named `field:<id>`
 * or `material:<material>/<part>`, so that a notice, an event and a page speak of the same thing.
 */
export interface Place {
  at: string
  label: string
}
export interface Flag {
  at: string
  reason: string
}
/** What is mended of a submitted draft, by field and by `material/part`. */
export interface Edits {
  answers: Readonly<Record<string, Answer | undefined>>
  files: Readonly<Record<string, readonly string[]>>
}

export const atField = (id: string): string => `field:${id}`
export const atPart = (material: string, part: string): string => `material:${partKey(material, part)}`

type Submitted = Pick<Draft, 'answers' | 'files' | 'variant' | 'parts'>

/** Every place that is asked under the answers of a draft, in the order of the form. */
export function askedPlaces(of: ServiceDefinition, draft: Submitted): Place[] {
  const fields = visibleFields(of, draft).map(({ id, label }) => ({ at: atField(id), label }))
  const pictures = visibleMaterials(of, draft).flatMap(({ id, name, parts }) =>
    parts.map((part) => ({ at: atPart(id, part.id), label: parts.length > 1 ? `${name} ${part.label}` : name })),
  )
  return [...fields, ...pictures]
}

/**
 * What can be flagged: everything that is asked, but not the category that decides what the case is about, nor the
 * authority that decides it.
 */
export function flaggable(of: ServiceDefinition, draft: Submitted): Place[] {
  const about = of.fields
    .filter(({ kind }) => kind === 'authority' || (of.perPart && kind === 'category'))
    .map(({ id }) => atField(id))
  return askedPlaces(of, draft).filter(({ at }) => !about.includes(at))
}

const valueAt = ({ answers, files }: Pick<Draft, 'answers' | 'files'>, at: string): unknown =>
  (at.startsWith('field:') ? answers[at.slice('field:'.length)] : files[at.slice('material:'.length)]) ?? null
/**
 * An empty answer and an absent one say the same, an empty list of pictures and none too; blanks around a text say
 * nothing.
 */
function said(value: unknown): unknown {
  const plain = typeof value === 'string' ? value.trim() : value
  return plain === '' || (Array.isArray(plain) && plain.length === 0) ? null : plain
}
const same = (a: Pick<Draft, 'answers' | 'files'>, b: Pick<Draft, 'answers' | 'files'>, at: string) =>
  canonical(said(valueAt(a, at))) === canonical(said(valueAt(b, at)))

/** The places that may be changed now: the flagged ones, and those that changed answers have made necessary. */
export function openPlaces(
  of: ServiceDefinition,
  flagged: readonly string[],
  before: Submitted,
  now: Submitted,
): Place[] {
  const earlier = askedPlaces(of, before).map(({ at }) => at)
  return askedPlaces(of, now).filter(({ at }) => flagged.includes(at) || !earlier.includes(at))
}

/** The places whose content differs, asked now or before. */
export function changedPlaces(of: ServiceDefinition, before: Submitted, now: Submitted): Place[] {
  const places = askedPlaces(of, now)
  const gone = askedPlaces(of, before).filter(({ at }) => !places.some((one) => one.at === at))
  return places.concat(gone).filter(({ at }) => !same(before, now, at))
}

/** What was changed although nobody asked for it; a place that is no longer asked simply falls away. */
export function strayChanges(
  of: ServiceDefinition,
  flagged: readonly string[],
  before: Submitted,
  now: Submitted,
): Place[] {
  const open = openPlaces(of, flagged, before, now).map(({ at }) => at)
  const asked = askedPlaces(of, now).map(({ at }) => at)
  return changedPlaces(of, before, now).filter(({ at }) => asked.includes(at) && !open.includes(at))
}

/** The submitted draft with what was mended; answers that this makes irrelevant fall away, and come back with it. */
export function mended(of: ServiceDefinition, before: Draft, { answers, files }: Edits): Draft {
  const laid = { ...before, answers: { ...before.answers, ...answers }, files: { ...before.files, ...files } }
  const first = Object.keys(answers)[0]
  return first === undefined ? laid : answerWith(of, laid, first, laid.answers[first])
}
