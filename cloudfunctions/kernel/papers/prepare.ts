import type { Drawing } from './drawing'
import { facesFor, MISSING, type Faces, type Weight } from './fonts'
import type { ReceiptModel } from './model'
import type { VoucherModel } from '../vouchers/voucher-model'
import { pen, type Pen } from './pen'
import { layoutReceipt, RECEIPT_TEXT } from './receipt-layout'
import { FIXED_TEXT, layoutVoucher } from './voucher-layout'

export type Prepared = { pages: Drawing[]; fonts: Partial<Record<Weight, Uint8Array>>; missing: string[] }

/** Applies `change` to every text a person reads; the code's content stays as it is. */
function mapTexts(model: VoucherModel, change: (text: string) => string): VoucherModel {
  const { grade } = model
  return {
    kindTitle: change(model.kindTitle),
    title: change(model.title),
    number: change(model.number),
    grade: { word: change(grade.word), code: change(grade.code), ...(grade.label && { label: change(grade.label) }) },
    rows: model.rows.map((row) => ({ label: change(row.label), value: change(row.value) })),
    qr: model.qr,
    authority: change(model.authority),
    issuedOn: change(model.issuedOn),
    notes: model.notes?.map(change),
  }
}

// Line ends and other controls have no glyph and no meaning here.
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')

const replaceAll = (missing: string[]) => (text: string) =>
  [...text].map((c) => (missing.includes(c) ? MISSING : c)).join('')

function mapReceipt(model: ReceiptModel, change: (text: string) => string): ReceiptModel {
  return {
    ...model,
    title: change(model.title),
    authority: change(model.authority),
    issuedOn: change(model.issuedOn),
    notes: model.notes.map(change),
    print: model.print.map(change),
    rows: model.rows.map(({ label, value }) => ({ label: change(label), value: change(value) })),
    rounds: model.rounds.map(({ heading, items }) => ({
      heading: change(heading),
      items: items.map(({ name, size, sha256 }) => ({
        name: change(name),
        size: change(size),
        sha256: change(sha256),
      })),
    })),
  }
}

function subsets(pages: readonly Drawing[], faces: Faces): Prepared['fonts'] {
  const fonts: Prepared['fonts'] = {}
  const items = pages.flatMap((page) => page.items)
  for (const weight of [400, 700] as const) {
    const text = items.map((item) => (item.kind === 'text' && item.weight === weight ? item.text : '')).join('')
    if (text) fonts[weight] = faces[weight].subset(text)
  }
  return fonts
}

type MapTexts<M> = (model: M, change: (text: string) => string) => M

async function prepare<M>(
  model: M,
  map: MapTexts<M>,
  fixed: string,
  layout: (model: M, pen: Pen) => Drawing[],
): Promise<Prepared> {
  const seen: string[] = [fixed, MISSING]
  const clean = map(model, (text) => {
    const line = oneLine(text)
    seen.push(line)
    return line
  })
  const { faces, missing } = await facesFor(seen.join(''))
  const pages = layout(map(clean, replaceAll(missing)), pen(faces))
  return { pages, fonts: subsets(pages, faces), missing }
}

/** Everything both painters need: the drawing, the fonts with just its characters, what no font has. */
export const prepareVoucher = (model: VoucherModel): Promise<Prepared> =>
  prepare(model, mapTexts, FIXED_TEXT, (clean, ink) => [layoutVoucher(clean, ink)])

/** The pages of a receipt. */
export const prepareReceipt = (model: ReceiptModel): Promise<Prepared> =>
  prepare(model, mapReceipt, RECEIPT_TEXT, layoutReceipt)
