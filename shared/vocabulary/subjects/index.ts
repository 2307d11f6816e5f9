import type { Day } from '../../calendar'
import type { RegisterRecord, SubjectFacts, SubjectName } from '../../registry/record'
import { certificate } from './certificate'
import type { Part, PastResult, Standing, SubjectAnchor, SubjectKey, SubjectKind } from './kind'
import { licence } from './licence'
import { person } from './person'
import { vehicle } from './vehicle'

/** Every kind of subject. A new kind is one file, its record and one line here. */
const kinds = { certificate, vehicle, licence, person } as const satisfies Record<SubjectName, unknown>

type Kinds = typeof kinds
/** Register keys that an item about `S` may lock, and those that may fill a field in. */
export type KeyOf<S extends SubjectName> = { [K in S]: keyof Kinds[K]['keys'] & string }[S]
/** Days that a window of an item about `S` may count from. */
export type AnchorOf<S extends SubjectName> = { [K in S]: keyof Kinds[K]['anchors'] & string }[S]
export type StatusOf<S extends SubjectName> = { [K in S]: keyof Kinds[K]['statuses'] & string }[S]

/**
 * Who may apply for what: every other pair does not compile. A sole trader (个体户) is a person who applies for the
 * vehicles of the licence that carries his name (guide S1 账号注册 4).
 */
interface Applicants {
  certificate: 'person'
  person: 'person'
  vehicle: 'operator' | 'person'
  licence: 'operator'
}
export type PartyName = 'person' | 'operator'
export type ApplicantOf<S extends SubjectName> = { [K in S]: Applicants[K] }[S]
/** The same at load, for definitions that come as data. */
export const applicantsOf: { [K in SubjectName]: readonly Applicants[K][] } = {
  certificate: ['person'],
  person: ['person'],
  vehicle: ['operator', 'person'],
  licence: ['operator'],
}

/** A kind as code sees it that works on any of them. */
export type AnySubjectKind = SubjectKind<SubjectName, string, string, string>
export const subjectKindOf = (name: SubjectName): AnySubjectKind => kinds[name] as unknown as AnySubjectKind

export const nounsOf = (name: SubjectName): AnySubjectKind['nouns'] => kinds[name].nouns
export const partsOf = ({ kind, facts }: SubjectFacts): Part[] => subjectKindOf(kind).parts(facts)
/** Codes of the parts in force. */
export const partsInForce = (subject: SubjectFacts): string[] =>
  partsOf(subject)
    .filter(({ inForce }) => inForce)
    .map(({ code }) => code)
export const partName = (kind: SubjectName, code: string): string => subjectKindOf(kind).partNames[code] ?? code
/** Parts with their names, as fields offer and show them. */
export const namedParts = (kind: SubjectName, codes: readonly string[]): { code: string; name: string }[] =>
  codes.map((code) => ({ code, name: partName(kind, code) }))

/** Vouchers that the register names for a subject, with the part that each was given for. */
export const vouchersOf = ({ kind, facts }: SubjectFacts): { part: string; voucherId: string }[] =>
  subjectKindOf(kind).vouchers(facts)
export const ofAnother = (earlier: RegisterRecord, now: RegisterRecord): boolean =>
  subjectKindOf(now.kind).ofAnother(earlier, now)
export const resultsOf = ({ kind, facts }: SubjectFacts): PastResult[] => subjectKindOf(kind).results(facts)
export const anchorOf = ({ kind, facts }: SubjectFacts, anchor: string, part?: string): Day | undefined =>
  subjectKindOf(kind).anchors[anchor]?.day(facts, part)

export const anchorWords = (kind: SubjectName, anchor: string): SubjectAnchor<SubjectName> | undefined =>
  subjectKindOf(kind).anchors[anchor]

/** How a subject stands, and the word for it. */
export function statusOf({ kind, facts }: SubjectFacts): { code: string; word: string; standing: Standing } {
  const of = subjectKindOf(kind)
  const code = of.status(facts)
  const { word, standing } = of.statuses[code]!
  return { code, word, standing }
}
/** What can be done about how it stands, where that is not plain. */
export const statusLine = ({ kind, facts }: SubjectFacts): string | undefined => {
  const of = subjectKindOf(kind)
  return of.statuses[of.status(facts)]?.line
}

const keyOf = (kind: SubjectName, key: string): SubjectKey<SubjectName> | undefined => subjectKindOf(kind).keys[key]
/** A register value as people may see it. */
export const shownValue = (record: RegisterRecord, key: string): string => keyOf(record.kind, key)?.show(record) ?? ''
export const titleOf = (record: RegisterRecord): string => subjectKindOf(record.kind).title(record)
/** What two records of one subject differ in, in sentences. */
export const differences = (before: RegisterRecord, after: RegisterRecord): string[] =>
  subjectKindOf(after.kind).changes(before, after)

export type { Part, PastResult, RegisterRecord, Standing, SubjectFacts, SubjectName }
