import type { Drawing } from './drawing'
import { facesFor, MISSING, type Faces, type Weight } from './fonts'
import type { VoucherModel } from './model'
import { pen } from './pen'
import { FIXED_TEXT, layoutVoucher } from './voucher-layout'

export type Prepared = { drawing: Drawing; fonts: Partial<Record<Weight, Uint8Array>>; missing: string[] }

/** Applies `change` to every text a person reads; the code's content stays as it is. */
function mapTexts(model: VoucherModel, change: (text: string) => string): VoucherModel {
  const { grade } = model
  return {
    kindTitle: change(model.kindTitle),
    title: change(model.title),
    number: change(model.number),
    grade: { word: change(grade.word), code: change(grade.code), ...grade.label && { label: change(grade.label) } },
    rows: model.rows.map(row => ({ label: change(row.label), value: change(row.value) })),
    qr: model.qr,
    authority: change(model.authority),
    issuedOn: change(model.issuedOn),
    notes: model.notes?.map(change),
  }
}

// Line ends and other controls have no glyph and no meaning here.
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')

const replaceAll = (missing: string[]) => (text: string) =>
  [...text].map(c => (missing.includes(c) ? MISSING : c)).join('')

function subsets({ items }: Drawing, faces: Faces): Prepared['fonts'] {
  const fonts: Prepared['fonts'] = {}
  for (const weight of [400, 700] as const) {
    const text = items.map(item => (item.kind === 'text' && item.weight === weight ? item.text : '')).join('')
    if (text) fonts[weight] = faces[weight].subset(text)
  }
  return fonts
}

/** Everything both painters need: the drawing, the fonts with just its characters, what no font has. */
export async function prepareVoucher(model: VoucherModel): Promise<Prepared> {
  const seen: string[] = [FIXED_TEXT, MISSING]
  const clean = mapTexts(model, text => {
    const line = oneLine(text)
    seen.push(line)
    return line
  })
  const { faces, missing } = await facesFor(seen.join(''))
  const drawing = layoutVoucher(mapTexts(clean, replaceAll(missing)), pen(faces))
  return { drawing, fonts: subsets(drawing, faces), missing }
}
