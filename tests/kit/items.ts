import fc from 'fast-check'
import { addDays, addYears, dayOf } from '../../shared/calendar'
import { applyContract, type Application, type OutputOf } from '../../shared/contracts'
import type { FileDoc } from '../../cloudfunctions/kernel/files/file'
import {
  projected,
  recordCollections,
  recordOf,
  sealHolder,
  type RecordDoc,
  type RecordName,
} from '../../cloudfunctions/kernel/register/record'
import type { World } from '../../cloudfunctions/kernel/call/types'
import type { RegisterRecord } from '../../shared/registry/record'
import { loadKeys } from '../../cloudfunctions/kernel/sealing/keys'
import { personOf } from '../../dev/specimens'
import type { ScopeCode } from '../../shared/registry/scopes'
import { licence, licenceRecord } from '../fixtures/licence'
import { vehicle, vehicleRecord } from '../fixtures/vehicle'
import { rightApplication, type Made, type Setting } from './applications'
import { contracts } from './contracts'
import type { Product, Visitor } from './product'

type Submitted = OutputOf<ReturnType<typeof applyContract>>

/** One item in one variant, ready to be applied for on a certificate for which every window is open today. */
export interface Ready {
  service: string
  setting: Setting
  subjectId: string
  definitionHash: string
}

let count = 0

/** A certificate of a specimen person for which 考核 and 换发 are both open: in its window, and due in 20 days. */
export function loadCertificate(
  product: Product,
  key: string,
  categories: readonly string[],
  division = personOf(key).division as string,
  change: Partial<RecordDoc<'certificate'>['facts']> = {},
): string {
  const keys = loadKeys(product.cloud.secrets)
  const today = dayOf(product.cloud.now().getTime())
  const { idNumber, name, birth, address, phone } = personOf(key)
  const firstIssued = addYears(addDays(today, -10), -1)
  const _id = `test-certificate-${(count += 1)}`
  const facts = {
    id: _id,
    status: 'normal' as const,
    division,
    validFrom: addYears(addDays(today, 20), -6),
    validUntil: addDays(today, 20),
    categories: categories.map((code) => ({ code, firstIssued, status: 'normal' as const })),
    assessments: [],
    violations: [],
    ...change,
  }
  const holder = {
    name,
    idNumber,
    birth,
    address,
    phone,
    certificateNumber: idNumber,
    unit: '兰州顺途物流有限公司',
    vehicleClass: 'B2',
  }
  product.cloud.load('certificates', [
    {
      _id,
      kind: 'certificate',
      version: 1,
      holderIndex: keys.blind('holder', idNumber),
      numberIndex: keys.blind('number', _id),
      facts,
      ...projected({ kind: 'certificate', facts, holder }, product.cloud.now().getTime()),
      sealed: sealHolder({ keys }, 'certificate', _id, holder),
    } as never,
  ])
  return _id
}

/** Loads a record of any kind under what its holder finds it by. */
export function loadRecord(product: Product, record: RegisterRecord<RecordName>, holderIndex: string): string {
  const keys = loadKeys(product.cloud.secrets)
  const { kind, facts, holder } = record
  product.cloud.load(recordCollections[kind], [
    {
      _id: facts.id,
      kind,
      version: 1,
      holderIndex,
      numberIndex: keys.blind('number', facts.id),
      facts,
      ...projected(record, product.cloud.now().getTime()),
      sealed: sealHolder({ keys }, kind, facts.id, holder),
    } as never,
  ])
  return facts.id
}

/** A heavy vehicle of a party, under a licence of its own, whose review and certificate end in 20 days. */
export function loadVehicle(product: Product, party: string, scopes: readonly ScopeCode[], division: string): string {
  const due = addDays(dayOf(product.cloud.now().getTime()), 20)
  const licenceId = `test-licence-${(count += 1)}`
  loadRecord(product, licenceRecord(licence({ id: licenceId, division })), party)
  const facts = { id: `test-vehicle-${count}`, licenceId, division, scopes, totalMassKg: 25_000 }
  return loadRecord(product, vehicleRecord(vehicle({ ...facts, validUntil: due, reviewedUntil: due })), licenceId)
}

/** The document of a certificate as the register has it now. */
export function certificateDocOf(product: Product, id: string): RecordDoc<'certificate'> {
  const [text] = product.cloud.store.find('certificates', { filter: { _id: id }, limit: 1 })
  return JSON.parse(text as unknown as string) as RecordDoc<'certificate'>
}
/** The same, opened. */
export const certificateIn = (product: Product, id: string): RegisterRecord<'certificate'> =>
  recordOf({ keys: loadKeys(product.cloud.secrets) } as World, certificateDocOf(product, id))

/** The definition that a subject's province has for an item and a variant. */
export async function ready(
  visitor: Visitor,
  service: string,
  variant: string | undefined,
  subjectId: string,
  division: string,
  parts: readonly string[],
): Promise<Ready> {
  const {
    hash,
    definition,
    variant: chosen,
  } = await visitor.call(contracts.definitionGet, {
    service,
    province: division.slice(0, 2),
    ...(variant ? { variant } : {}),
  })
  return { service, subjectId, definitionHash: hash, setting: { definition, variant: chosen, parts } }
}

/** Stored pictures as uploading leaves them, for the places of an application. */
export function loadFiles(product: Product, owner: string, draft: string, files: Made['files']): Made['files'] {
  const docs: FileDoc[] = []
  const stored = Object.fromEntries(
    Object.entries(files).map(([place, names]) => [
      place,
      names.map((name) => {
        const _id = `${draft}-${name}`.slice(0, 64)
        if (!docs.some((doc) => doc._id === _id))
          docs.push({
            _id,
            owner,
            place,
            drafts: [draft],
            state: 'accepted',
            createdAt: product.cloud.now().getTime(),
            digest: 'd',
            sha256: 'f'.repeat(64),
            bytes: 1000,
            width: 800,
            height: 600,
            advice: [],
          } as FileDoc)
        return _id
      }),
    ]),
  )
  product.cloud.load('files', docs as never[])
  return stored
}

/** What a phone sends for an application of this kind. */
export function sent(
  product: Product,
  owner: string,
  { subjectId, definitionHash, setting }: Ready,
  made: Made,
  caseId = `case-${Math.random().toString(36).slice(2, 14)}`,
): Application {
  return {
    caseId,
    definitionHash,
    variant: setting.variant,
    subjectId,
    noticeAgreed: true,
    statementAgreed: true,
    answers: made.answers as Application['answers'],
    files: loadFiles(product, owner, caseId, made.files),
  }
}

/** One random right application, by a seed; `answers` replaces what the journey is about. */
export const madeFor = (setting: Setting, seed = 1, accept: (made: Made) => boolean = () => true): Made =>
  fc.sample(rightApplication(setting).filter(accept), { seed, numRuns: 1 })[0]!

/** Applies for an item on the real function. */
export async function apply(
  product: Product,
  visitor: Visitor,
  owner: string,
  one: Ready,
  made: Made,
): Promise<Submitted & { application: Application }> {
  const application = sent(product, owner, one, made)
  return { ...(await visitor.call(applyContract(one.service), application)), application }
}
