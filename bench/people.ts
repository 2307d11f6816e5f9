import { dayOf, instantOf, type Day } from '../shared/calendar'
import type { Application } from '../shared/contracts'
import { partKey } from '../shared/journey'
import { services } from '../shared/services'
import { resolve } from '../shared/services/resolve'
import type { CaseDoc } from '../cloudfunctions/kernel/cases/case'
import type { FileDoc } from '../cloudfunctions/kernel/files/file'
import { projected, sealHolder, type RecordDoc } from '../cloudfunctions/kernel/register/record'
import { loadKeys, type KeyEnvironment, type Keys } from '../cloudfunctions/kernel/sealing/keys'
import { signToken } from '../cloudfunctions/kernel/sealing/tokens'
import { certificateFor, plans } from '../dev/register'
import { personOf } from '../dev/specimens'

const named = services['integrity-assessment']!
/** The item as the specimens' province has it. */
export const item = resolve(named, '62', undefined, dayOf(Date.now()))!.definition
const parts = item.materials.flatMap(({ id, parts: all }) => all.map((part) => partKey(id, part.id)))
const number = (n: number) => String(n).padStart(7, '0')
const id = (what: string, n: number) => `${what}-${number(n)}`
const holderIndex = (keys: Keys, n: number) => keys.blind('holder', id('person', n))

/** A driver whose window is open on a day, with accepted pictures: all that an application needs. */
export function applicantDocs(
  secrets: KeyEnvironment,
  n: number,
  today: Day,
): { certificate: RecordDoc<'certificate'>; files: FileDoc[] } {
  const keys = loadKeys(secrets)
  const [person, plan] = [personOf('ma'), plans.find(({ key }) => key === 'ma')!]
  const facts = { ...certificateFor(person, plan, today), id: id('certificate', n) }
  const holder = {
    name: person.name,
    idNumber: person.idNumber,
    certificateNumber: person.idNumber,
    birth: person.birth,
    unit: plan.unit,
    address: person.address,
    phone: person.phone,
    vehicleClass: 'A2',
  }
  return {
    certificate: {
      _id: facts.id,
      kind: 'certificate',
      version: 1,
      holderIndex: holderIndex(keys, n),
      numberIndex: id('number', n),
      facts,
      ...projected({ kind: 'certificate', facts, holder }, instantOf(today)),
      sealed: sealHolder({ keys }, 'certificate', facts.id, holder),
    },
    files: parts.map((place, at) => ({
      _id: `${id('file', n)}-${at}`,
      owner: id('account', n),
      place,
      drafts: [id('case', n)],
      state: 'accepted',
      cloudId: 'x',
      thumbnailId: 'x',
      digest: 'x'.repeat(43),
      width: 1000,
      height: 1414,
      bytes: 90_000,
      createdAt: Date.now(),
    })),
  }
}

/** The access token of an applicant, as a login would give it. */
export const tokenOf = (keys: Keys, n: number): string =>
  signToken(
    keys,
    { kind: 'person', id: id('account', n), session: id('session', n), holder: holderIndex(keys, n) },
    Date.now(),
  ).token

/** The session that the token of an applicant belongs to, for actions that look at it. */
export const sessionOf = (n: number, now: number) => ({
  _id: id('session', n),
  kind: 'person',
  subject: id('account', n),
  device: '',
  openid: '',
  createdAt: now,
  expiresAt: now + 86_400_000,
})

/** What the wizard sends for this applicant. */
export const applicationOf = (n: number, definitionHash: string): Application => ({
  caseId: id('case', n),
  definitionHash,
  variant: item.variants[0]!.code,
  subjectId: id('certificate', n),
  noticeAgreed: true,
  statementAgreed: true,
  answers: { category: '02001', unit: '个人', phone: '13812346027' },
  files: Object.fromEntries(parts.map((place, at) => [place, [`${id('file', n)}-${at}`]])),
})

/** Cases that every owner has. */
export const casesPerOwner = 25

/** The n-th of a store full of decided cases, of the size of real ones. */
export function storedCase(n: number): CaseDoc {
  const submittedAt = Date.UTC(2026, 0, 1) + n * 60_000
  const event = (seq: number, type: string, facts: object) => ({
    seq,
    type,
    at: submittedAt + seq,
    by: { kind: 'staff', id: 'staff-limin' },
    facts,
    chain: 'c'.repeat(43),
  })
  return {
    _id: id('stored', n),
    version: 3,
    number: `11${String(n).padStart(17, '0')}`,
    service: item.code,
    variant: 'standard',
    definitionHash: 'f'.repeat(64),
    authority: '620102',
    owner: ownerOf(n),
    holderIndex: id('holder', n),
    nameIndex: id('name', n),
    party: 'person',
    subject: { kind: 'certificate', id: id('stored-certificate', n), part: '02001' },
    activeKey: id('stored', n),
    channel: 'web',
    history: [
      event(1, 'submitted', { digest: 'd'.repeat(43) }),
      event(2, 'accepted', {}),
      event(3, 'graded', {
        grade: 'AA',
        points: 0,
        cycleEnd: '2026-11-11',
        rule: 'r',
        proposed: 'AA',
        voucher: 'v'.repeat(16),
        digest: 'd'.repeat(43),
      }),
    ] as CaseDoc['history'],
    files: {},
    fileIds: parts.map((_, at) => `${id('stored-file', n)}-${at}`),
    sealed: 's'.repeat(1200),
    sealedName: 's'.repeat(60),
    status: 'graded',
    dueAt: null,
    submittedAt,
    submittedOn: dayOf(submittedAt),
    changedAt: submittedAt,
  }
}
const ownerOf = (n: number): string => id('account', Math.floor(n / casesPerOwner))
