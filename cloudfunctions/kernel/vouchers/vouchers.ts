import { randomBytes } from 'node:crypto'
import type { Grading } from '../../../shared/assessment'
import { addDays, dayOf, formatLongDay, type Day } from '../../../shared/calendar'
import { authorityOf, maskId, maskName, provinceOf } from '../../../shared/identity'
import { categoryName } from '../../../shared/registry/categories'
import type { Certificate, Holder } from '../../../shared/registry/certificate'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { assemble, encodeVoucher, kindOfCode, signInput, voucherUrl, type FactsToIssue } from '../../../shared/vouchers'
import type { World } from '../call/types'
import type { Doc, Tx } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { signNow } from './signing'
import type { VoucherModel } from './voucher-model'

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

type VoucherResult = Extract<ServiceDefinition['result'], { form: 'grade' }>

/** All that a voucher says and belongs to; whoever decides a case puts it together. */
export interface VoucherFacts {
  caseId: string
  caseNumber: string
  owner: string
  certificateId: string
  /** Division code of the issuing authority. */
  division: string
  category: string
  holder: Pick<Holder, 'name' | 'certificateNumber'>
  result: VoucherResult
  grading: Grading
  grade: { code: string; word: string }
}

/** Where a scanned QR leads: the web app's verify page. Configuration of the deployment. */
const prefix = () => process.env.DLYZ_VOUCHER_PREFIX ?? 'https://ysfw.example.gov.cn/v/'

const dotted = (day: Day) => day.replace(/-/g, '.')
const place = (id: string) => `vouchers/${id}`

/** The signed text of the QR code. */
function signedUrl(world: World, id: string, issued: Day, validUntil: Day, about: VoucherFacts): string {
  const { division, category, holder, result, grading, grade } = about
  const kind = kindOfCode(result.voucherKind)
  const province = provinceOf(division)
  if (!kind || !province) throw new Error(`no voucher of kind ${result.voucherKind} in ${division}`)
  const unsignedWith = (serial: number) => {
    const facts: FactsToIssue = {
      province: province.code,
      serial,
      id,
      division,
      issued,
      validUntil,
      kind,
      details: {
        grade: grade.code as 'AAA',
        category,
        cycleEnd: grading.cycle.end,
        certificateTail: holder.certificateNumber.slice(-4),
        holder: maskName(holder.name),
      },
    }
    return encodeVoucher(facts)
  }
  const { serial, signature } = signNow(world.keys, province.code, (one) => signInput(unsignedWith(one)))
  return voucherUrl(prefix(), assemble(unsignedWith(serial), signature))
}

/** What is drawn. */
function modelFor(
  url: string,
  issued: Day,
  { caseNumber, division, category, holder, result, grading, grade }: VoucherFacts,
): VoucherModel {
  const { cycle, next } = grading
  const province = provinceOf(division)!.short
  return {
    kindTitle: result.kindTitle,
    title: result.title,
    number: `${province}${result.numberWord}〔${issued.slice(0, 4)}〕${division}第${caseNumber.slice(10, 18)}号`,
    grade: { label: '考核等级', ...grade },
    rows: [
      { label: '姓名', value: holder.name },
      { label: '证号', value: maskId(holder.certificateNumber) },
      { label: '从业资格类别', value: categoryName(category) },
      { label: '考核周期', value: `${dotted(addDays(cycle.start, 1))} — ${dotted(cycle.end)}` },
      ...(next.opens && next.closes
        ? [{ label: '下次考核', value: `${dotted(next.opens)} — ${dotted(next.closes)}` }]
        : []),
    ],
    qr: { prefix: prefix(), payload: url.slice(prefix().length) },
    authority: authorityOf(division).name,
    issuedOn: formatLongDay(issued),
  }
}

/** Issues the voucher of a graded case: signed facts, and the model from which its picture and PDF are drawn. */
export function issueVoucher(world: World, about: VoucherFacts): VoucherDoc {
  const issued = dayOf(world.now())
  const validUntil = about.grading.next.closes ?? about.grading.next.end
  const id = randomBytes(8).toString('hex')
  const url = signedUrl(world, id, issued, validUntil, about)
  return {
    _id: id,
    caseId: about.caseId,
    owner: about.owner,
    certificateId: about.certificateId,
    division: about.division,
    status: 'valid',
    issuedOn: issued,
    validUntil,
    sealed: seal(world.keys, place(id), modelFor(url, issued, about)),
  }
}

/** Ends the vouchers that were given for these categories and still count. */
export async function endVouchers(
  tx: Tx,
  { assessments }: Certificate,
  categories: readonly string[],
  status: 'superseded' | 'revoked',
): Promise<void> {
  for (const { voucherId } of assessments.filter(({ category }) => categories.includes(category))) {
    if (voucherId && (await tx.get<VoucherDoc>('vouchers', voucherId))?.status === 'valid')
      await tx.update('vouchers', voucherId, { set: { status } })
  }
}

export const modelOf = (world: World, doc: VoucherDoc): VoucherModel =>
  open<VoucherModel>(world.keys, place(doc._id), doc.sealed)
