import { randomBytes } from 'node:crypto'
import { dayOf, formatLongDay, type Day } from '../../../shared/calendar'
import { authorityOf, provinceOf } from '../../../shared/identity'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { assemble, encodeVoucher, signInput, voucherUrl, type FactsToIssue } from '../../../shared/vouchers'
import type { World } from '../call/types'
import type { Doc, Tx } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { contentOf, type VoucherBasis } from './kinds'
import { signNow, voucherPrefix } from './signing'
import type { VoucherModel } from './voucher-model'

export interface VoucherDoc extends Doc {
  caseId: string
  owner: string
  subjectId: string
  /** The part that it was given for, '' for the whole subject. */
  part: string
  division: string
  status: 'valid' | 'superseded' | 'revoked'
  issuedOn: Day
  validUntil: Day
  /** The voucher's drawing model, with the holder's name: encrypted. */
  sealed: string
}

/** The case that a voucher comes out of, as far as it shows. */
interface CaseOfVoucher {
  _id: string
  number: string
  owner: string
  /** Division code of the issuing authority. */
  authority: string
  subject: { id: string; part: string }
}

/** All that a voucher is made of; whoever decides a case puts it together. */
export interface VoucherOrder extends Omit<VoucherBasis, 'part'> {
  doc: CaseOfVoucher
  wanted: NonNullable<ServiceDefinition['result']['voucher']>
  title: string
}

const place = (id: string) => `vouchers/${id}`
const basisOf = ({ doc, record, graded }: VoucherOrder): VoucherBasis => ({ record, graded, part: doc.subject.part })

/** The signed text of the QR code. */
function signedUrl(world: World, id: string, issued: Day, validUntil: Day, order: VoucherOrder): string {
  const { kind } = order.wanted
  const division = order.doc.authority
  const province = provinceOf(division)
  if (!province) throw new Error(`no voucher in ${division}`)
  const details = contentOf(kind).details(basisOf(order))
  const unsignedWith = (serial: number) => {
    const head = { province: province.code, serial, id, division, issued, validUntil }
    return encodeVoucher({ ...head, kind, details } as FactsToIssue)
  }
  const { serial, signature } = signNow(world.keys, province.code, (one) => signInput(unsignedWith(one)))
  return voucherUrl(voucherPrefix(), assemble(unsignedWith(serial), signature))
}

/** What is drawn. */
function modelFor(url: string, issued: Day, order: VoucherOrder): VoucherModel {
  const { doc, wanted, title } = order
  const content = contentOf(wanted.kind)
  const running = `${issued.slice(0, 4)}〕${doc.authority}第${doc.number.slice(10, 18)}号`
  return {
    kindTitle: wanted.title,
    title,
    number: `${provinceOf(doc.authority)!.short}${wanted.numberWord}〔${running}`,
    grade: content.sign(basisOf(order)),
    rows: content.rows(basisOf(order)),
    qr: { prefix: voucherPrefix(), payload: url.slice(voucherPrefix().length) },
    authority: authorityOf(doc.authority).name,
    issuedOn: formatLongDay(issued),
  }
}

/** Issues the voucher of a decided case: signed facts, and the model from which its picture and PDF are drawn. */
export function issueVoucher(world: World, order: VoucherOrder): VoucherDoc {
  const { doc, wanted } = order
  const issued = dayOf(world.now())
  const validUntil = contentOf(wanted.kind).validUntil(basisOf(order))
  const id = randomBytes(8).toString('hex')
  const url = signedUrl(world, id, issued, validUntil, order)
  return {
    _id: id,
    caseId: doc._id,
    owner: doc.owner,
    subjectId: doc.subject.id,
    part: doc.subject.part,
    division: doc.authority,
    status: 'valid',
    issuedOn: issued,
    validUntil,
    sealed: seal(world.keys, place(id), modelFor(url, issued, order)),
  }
}

/** Ends a voucher that still counts. */
export async function endVoucher(tx: Tx, id: string, status: 'superseded' | 'revoked'): Promise<void> {
  if ((await tx.get<VoucherDoc>('vouchers', id))?.status === 'valid')
    await tx.update('vouchers', id, { set: { status } })
}

export const modelOf = (world: World, doc: VoucherDoc): VoucherModel =>
  open<VoucherModel>(world.keys, place(doc._id), doc.sealed)
