import type { Certificate, Holder } from './certificate'
import type { Licence, Operator } from './licence'
import type { Person, PersonFacts } from './person'
import type { Vehicle, VehicleHolder } from './vehicle'

/**
 * What the register keeps of each kind of subject: `facts` are what rules need, in the clear; `holder` are the values
 * that name somebody, encrypted at rest.
 */
interface Records {
  /** 从业资格证 */
  certificate: { facts: Certificate; holder: Holder }
  /** 道路运输证 of a vehicle */
  vehicle: { facts: Vehicle; holder: VehicleHolder }
  /** 道路运输经营许可证 */
  licence: { facts: Licence; holder: Operator }
  /** The verified person alone, where an item is about nobody's document. */
  person: { facts: PersonFacts; holder: Person }
}

export type SubjectName = keyof Records
const names: Record<SubjectName, true> = { certificate: true, vehicle: true, licence: true, person: true }
export const subjectNames = Object.keys(names) as [SubjectName, ...SubjectName[]]
/** Kinds that the register keeps documents of; a person is kept as an account. */
export type RecordName = Exclude<SubjectName, 'person'>
export const recordNames = subjectNames.filter((name): name is RecordName => name !== 'person') as [
  RecordName,
  ...RecordName[],
]
export type FactsOf<S extends SubjectName> = Records[S]['facts']
export type HolderOf<S extends SubjectName> = Records[S]['holder']

/** One record of the register, of any of the kinds in `S`. */
export type RegisterRecord<S extends SubjectName = SubjectName> = {
  [K in S]: { kind: K; facts: FactsOf<K>; holder: HolderOf<K> }
}[S]

/** The same without what names somebody: all that eligibility may know. */
export type SubjectFacts<S extends SubjectName = SubjectName> = { [K in S]: { kind: K; facts: FactsOf<K> } }[S]

/** A record with other facts: what is not named stays. */
export const withFacts = <R extends RegisterRecord>(record: R, facts: Partial<R['facts']>): R => ({
  ...record,
  facts: { ...record.facts, ...facts },
})
/** A record with other values of its holder. */
export const withHolder = <R extends RegisterRecord>(record: R, holder: Partial<R['holder']>): R => ({
  ...record,
  holder: { ...record.holder, ...holder },
})
