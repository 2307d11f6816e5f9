import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { addDays, dayOf, formatLongDay, type Day } from '../../../shared/calendar'
import type { Grading } from '../../../shared/assessment'
import { authorityOf, maskId, maskName, provinceOf, provinces } from '../../../shared/identity'
import { categoryName } from '../../../shared/registry/categories'
import type { Certificate } from '../../../shared/registry/certificate'
import {
  assemble,
  encodeVoucher,
  kindOfCode,
  signInput,
  voucherUrl,
  type FactsToIssue,
  type VoucherKey,
} from '../../../shared/vouchers'
import { contentOf, type OpenCase } from '../cases/cases'
import type { VoucherModel } from '../papers'
import type { Keys } from '../sealing/keys'
import type { Doc, Tx, World } from '../outside/ports'
import { open, seal } from '../sealing/seal'

export interface VoucherDoc extends Doc {
  caseId: string
  owner: string
  certificateId: string
  division: string
  status: 'valid' | 'superseded' | 'revoked'
  issuedOn: Day
  validUntil: Day
  /** The voucher's drawing model, with the holder's name: encrypted. */
  sealed: string
}

/**
 * The keys of every province, newest last: the last one signs, the earlier ones keep old vouchers verifiable.
 * Changing keys is one more entry in this configuration, `[{serial, from, until?}]`.
 */
interface KeySpan {
  serial: number
  from: Day
  until?: Day
}
const keySpans = (): KeySpan[] =>
  JSON.parse(process.env.DLYZ_VOUCHER_KEYS ?? '[{"serial":1,"from":"2026-01-01"}]') as KeySpan[]

// PKCS#8 wrapping of a raw Ed25519 seed (RFC 8410).
const pkcs8 = (seed: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
const privateKeys = new Map<string, ReturnType<typeof pkcs8>>()
function privateKey(keys: Keys, province: string, serial: number) {
  const id = `${province}/${serial}`
  const known = privateKeys.get(id) ?? pkcs8(keys.voucherSeed(province, serial))
  privateKeys.set(id, known)
  return known
}

/** Public keys of every province, for verifying without a connection. */
export const publicKeys = (keys: Keys): VoucherKey[] =>
  provinces.flatMap(({ code }) =>
    keySpans().map((span) => ({
      province: code,
      ...span,
      publicKey: createPublicKey(privateKey(keys, code, span.serial))
        .export({ format: 'der', type: 'spki' })
        .subarray(-32)
        .toString('base64'),
    })),
  )

/** Signs with the key that a province had on a day: the same bytes for the same message, whenever it is asked for. */
export function signOn(
  keys: Keys,
  province: string,
  on: Day,
  message: (serial: number) => Uint8Array,
): { serial: number; signature: Buffer } {
  const spans = keySpans()
  const { serial } =
    spans.filter(({ from, until }) => from <= on && (until === undefined || on <= until)).slice(-1)[0] ??
    spans.slice(-1)[0]!
  return { serial, signature: sign(null, message(serial), privateKey(keys, province, serial)) }
}

/** Where a scanned QR leads: the web app's verify page. Configuration of the deployment. */
const prefix = () => process.env.DLYZ_VOUCHER_PREFIX ?? 'https://ysfw.example.gov.cn/v/'

const dotted = (day: Day) => day.replace(/-/g, '.')
const place = (id: string) => `vouchers/${id}`

/** Issues the voucher of a graded case: signed facts, and the model from which its picture and PDF are drawn. */
export function issueVoucher(
  world: World,
  openCase: OpenCase,
  given: Grading,
  grade: { code: string; word: string },
): VoucherDoc {
  const {
    doc,
    pinned: { definition },
  } = openCase
  const { holder } = contentOf(world, doc)
  const { result } = definition
  if (result.form !== 'grade') throw new Error(`${definition.code} issues no voucher`)
  const kind = kindOfCode(result.voucherKind)
  const province = provinceOf(doc.authority)
  if (!kind || !province) throw new Error(`no voucher of kind ${result.voucherKind} in ${doc.authority}`)
  const issued = dayOf(world.now())
  const validUntil = given.next.closes ?? given.next.end
  const id = randomBytes(8).toString('hex')
  const { serial } = keySpans().slice(-1)[0]!
  const facts: FactsToIssue = {
    province: province.code,
    serial,
    id,
    division: doc.authority,
    issued,
    validUntil,
    kind,
    details: {
      grade: grade.code as 'AAA',
      category: doc.subject.category,
      cycleEnd: given.cycle.end,
      certificateTail: holder.certificateNumber.slice(-4),
      holder: maskName(holder.name),
    },
  }
  const unsigned = encodeVoucher(facts)
  const url = voucherUrl(
    prefix(),
    assemble(unsigned, sign(null, signInput(unsigned), privateKey(world.keys, province.code, serial))),
  )
  const model: VoucherModel = {
    kindTitle: result.kindTitle,
    title: result.title,
    number: `${province.short}${result.numberWord}〔${issued.slice(0, 4)}〕${doc.authority}第${doc.number.slice(10, 18)}号`,
    grade: { label: '考核等级', ...grade },
    rows: [
      { label: '姓名', value: holder.name },
      { label: '证号', value: maskId(holder.certificateNumber) },
      { label: '从业资格类别', value: categoryName(doc.subject.category) },
      { label: '考核周期', value: `${dotted(addDays(given.cycle.start, 1))} — ${dotted(given.cycle.end)}` },
      ...(given.next.opens && given.next.closes
        ? [{ label: '下次考核', value: `${dotted(given.next.opens)} — ${dotted(given.next.closes)}` }]
        : []),
    ],
    qr: { prefix: prefix(), payload: url.slice(prefix().length) },
    authority: authorityOf(doc.authority).name,
    issuedOn: formatLongDay(issued),
  }
  return {
    _id: id,
    caseId: doc._id,
    owner: doc.owner,
    certificateId: doc.subject.id,
    division: doc.authority,
    status: 'valid',
    issuedOn: issued,
    validUntil,
    sealed: seal(world.keys, place(id), model),
  }
}

/** Ends the vouchers that were given for these categories and still count. */
export async function endVouchers(
  tx: Tx,
  { assessments }: Certificate,
  categories: readonly string[],
  status: 'superseded' | 'revoked',
): Promise<void> {
  for (const { voucherId } of assessments.filter(({ category }) => categories.indexOf(category) >= 0)) {
    if (voucherId && (await tx.get<VoucherDoc>('vouchers', voucherId))?.status === 'valid')
      await tx.update('vouchers', voucherId, { set: { status } })
  }
}

export const modelOf = (world: World, doc: VoucherDoc): VoucherModel =>
  open<VoucherModel>(world.keys, place(doc._id), doc.sealed)
