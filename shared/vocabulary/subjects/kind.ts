import type { Day } from '../../calendar'
import type { FactsOf, HolderOf, RegisterRecord, SubjectName } from '../../registry/record'

/** How a subject stands: items go on with one in force; one that was stopped may come back, one that ended does not. */
export type Standing = 'in-force' | 'stopped' | 'ended'

/** One category or business scope that a subject carries. */
export interface Part {
  code: string
  name: string
  /** The day on which it was first given. */
  since?: Day
  inForce: boolean
  /** How it stands, in words. */
  word: string
}

/** Something that came out for a part of the subject, such as the grade of a cycle. */
export interface PastResult {
  part: string
  cycleEnd: Day
  grade: string
  points: number
  decidedOn: Day
  voucherId?: string
}

/** A register value of a subject. Masking happens in `show` and nowhere else. */
export interface SubjectKey<K extends SubjectName> {
  /** How a sentence or a row names it. */
  label: string
  /** As people may see it; empty when the register has nothing. */
  show(record: RegisterRecord<K>): string
  /** What a form fills in, where a form may: the value itself, which its own holder alone gets. */
  fill?(record: RegisterRecord<K>): string
}

/** A day that windows may count from. */
export interface SubjectAnchor<K extends SubjectName> {
  day(facts: FactsOf<K>, part?: string): Day | undefined
  /** What comes on that day, in a few words: 有效期届满. */
  word: string
  /** What ends on it, whole and short (从业资格证, 证件), where something does: people are warned of that. */
  ends?: { what: string; short: string }
}

/**
 * One kind of thing that an item can be about. Everything that is said of it, shown of it or counted from it stands
 * here, so that pages, rules and the desk need not know which kind they have.
 */
export interface SubjectKind<K extends SubjectName, Key extends string, Anchor extends string, Status extends string> {
  nouns: {
    /** 这本证 */
    it: string
    /** 从业资格证 */
    paper: string
    /** What is said before one is chosen, and after one was found. */
    choose: string
    found: string
    /** Over a page that has none to choose from. */
    none: string
  }
  /** `line`: what somebody can do about it, where an item cannot be done in this state. */
  statuses: Readonly<Record<Status, { word: string; standing: Standing; line?: string }>>
  /** Codes that its parts may have, with their names; empty where it has no parts. */
  partNames: Readonly<Record<string, string>>
  keys: Readonly<Record<Key, SubjectKey<K>>>
  anchors: Readonly<Record<Anchor, SubjectAnchor<K>>>
  status(facts: FactsOf<K>): Status
  parts(facts: FactsOf<K>): Part[]
  results(facts: FactsOf<K>): PastResult[]
  title(record: RegisterRecord<K>): string
  /** What tells two of them apart: in a list, and in half a line. */
  note(record: RegisterRecord<K>): string
  brief(record: RegisterRecord<K>): string
  /** Vouchers that the facts name, with the part that each was given for; '' for the whole subject. */
  vouchers(facts: FactsOf<K>): { part: string; voucherId: string }[]
  /** Whether a record of earlier was somebody else's: its values are nothing for the present holder. */
  ofAnother(earlier: RegisterRecord<K>, now: RegisterRecord<K>): boolean
  /** What an earlier and a later record differ in, in sentences for holder and clerk. */
  changes(before: RegisterRecord<K>, after: RegisterRecord<K>): string[]
}

/** Declares a kind; its keys, anchors and states are inferred, and a definition may name no others. */
export const subjectKind =
  <K extends SubjectName>() =>
  <const Key extends string, const Anchor extends string, const Status extends string>(
    kind: SubjectKind<K, Key, Anchor, Status>,
  ): SubjectKind<K, Key, Anchor, Status> =>
    kind

/** Declares values that their own holder gets as they are, for display and for forms. */
export const plainKeys =
  <K extends SubjectName>() =>
  (label: string, read: (holder: HolderOf<K>) => string | undefined): SubjectKey<K> => {
    const value = ({ holder }: RegisterRecord<K>) => read(holder as HolderOf<K>) ?? ''
    return { label, show: value, fill: value }
  }
