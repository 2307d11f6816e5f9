import { line, plate, rosette, type Drawing, type Item } from './drawing'
import type { VoucherModel } from '../vouchers/voucher-model'
import type { Pen, Style } from './pen'
import { qrCode } from './qr'

/** The voucher's look (ui.md, 08-voucher): one A4 page, always light, as 1080×1528 pixels. */
const [WIDTH, HEIGHT] = [1080, 1528]
const [LEFT, RIGHT, MIDDLE] = [136, 944, 540]
const colours = { blue: '#174E8C', ink: '#0F1E2E', ink2: '#44566A', line: '#D3DBE3', ring: '#E3EAF2', white: '#FFFFFF' }

const styles = {
  kind: { size: 40, weight: 700, colour: colours.blue, spacing: 8 },
  title: { size: 80, weight: 700, colour: colours.ink, spacing: 6 },
  number: { size: 30, weight: 400, colour: colours.ink2 },
  gradeLabel: { size: 36, weight: 400, colour: colours.white },
  gradeWord: { size: 58, weight: 700, colour: colours.white, spacing: 2 },
  gradeCode: { size: 168, weight: 700, colour: colours.white },
  label: { size: 32, weight: 400, colour: colours.ink2 },
  value: { size: 36, weight: 700, colour: colours.ink },
  note: { size: 24, weight: 400, colour: colours.ink2 },
  scan: { size: 38, weight: 700, colour: colours.blue },
  hint: { size: 27, weight: 400, colour: colours.ink2 },
  small: { size: 28, weight: 400, colour: colours.ink2 },
  authority: { size: 29, weight: 700, colour: colours.ink },
} satisfies Record<string, Style>

const HINTS = ['微信“扫一扫”、手机相机均可', '以扫码页面显示的结果为准', '截图、复印件也能扫']

/** All texts that are not in the model: the fonts must have them too. */
export const FIXED_TEXT = `考核等级扫码核验真伪发证机关${HINTS.join('')}`

function head(model: VoucherModel, pen: Pen): Item[] {
  const centred = (text: string, y: number, style: Style) =>
    pen.centre(text, MIDDLE, y, pen.fit(text, RIGHT - LEFT, style, 0.4))
  return [
    plate(42, 42, 996, 1444, 36, { stroke: colours.blue, strokeWidth: 4 }),
    plate(55, 55, 970, 1418, 25, { stroke: colours.blue, strokeWidth: 2 }),
    rosette(MIDDLE, 420, 36, colours.ring),
    centred(model.kindTitle, 163, styles.kind),
    centred(model.title, 259, styles.title),
    centred(model.number, 321, styles.number),
  ]
}

function sign({ grade }: VoucherModel, pen: Pen): Item[] {
  return [
    plate(LEFT, 364, RIGHT - LEFT, 220, 26, { fill: colours.blue }),
    plate(LEFT + 11, 375, RIGHT - LEFT - 22, 198, 16, { stroke: colours.white, strokeWidth: 4 }),
    pen.left(grade.label ?? '考核等级', 196, 450, styles.gradeLabel),
    pen.left(grade.word, 196, 524, pen.fit(grade.word, 260, styles.gradeWord, 0.4)),
    pen.right(grade.code, 880, 545, pen.fit(grade.code, 400, styles.gradeCode, 0.2)),
  ]
}

const [ROWS_TOP, ROWS_BOTTOM, VALUE_LEFT] = [607, 1018, 376]

/** The table at a given scale, and where it ends. */
function table(model: VoucherModel, pen: Pen, scale: number): { items: Item[]; bottom: number } {
  const scaled = (style: Style): Style => ({ ...style, size: style.size * scale })
  const [label, value, note] = [scaled(styles.label), scaled(styles.value), styles.note]
  const items: Item[] = []
  let y = ROWS_TOP
  for (const row of model.rows) {
    const lines = pen.lines(row.value, RIGHT - VALUE_LEFT, value)
    items.push(pen.left(row.label, LEFT, y + 52 * scale, pen.fit(row.label, VALUE_LEFT - LEFT - 16, label, 0.5)))
    lines.forEach((text, i) => items.push(pen.left(text, VALUE_LEFT, y + (52 + i * 46) * scale, value)))
    y += (74 + (lines.length - 1) * 46) * scale
    items.push(line(LEFT, RIGHT, y, colours.line))
  }
  for (const text of (model.notes ?? []).flatMap((whole) => pen.lines(whole, RIGHT - LEFT, note))) {
    y += 34
    items.push(pen.left(text, LEFT, y, note))
  }
  return { items, bottom: y }
}

/** Shrinks the table until it stands above the code; text of an official paper is never cut off. */
function fittedTable(model: VoucherModel, pen: Pen): Item[] {
  for (let scale = 1; scale >= 0.4; scale -= 0.05) {
    const { items, bottom } = table(model, pen, scale)
    if (bottom <= ROWS_BOTTOM) return items
  }
  throw new Error('a voucher has more text than one page can carry')
}

const [QR_LEAST, QUIET, FOOT_MIDDLE] = [290, 4, 1236]

/** The code with whole pixels to a module, and how wide its frame is, the quiet zone inside it. */
function code(model: VoucherModel): { items: Item[]; width: number } {
  const qr = qrCode(model.qr)
  const scale = Math.ceil(QR_LEAST / qr.size)
  const width = (qr.size + 2 * QUIET) * scale
  const top = FOOT_MIDDLE - Math.round(width / 2)
  return {
    width,
    items: [
      plate(LEFT, top, width, width, 22, { fill: colours.white, stroke: colours.blue, strokeWidth: 2 }),
      { kind: 'shape', path: qr.path, x: LEFT + QUIET * scale, y: top + QUIET * scale, scale, fill: colours.ink },
    ],
  }
}

function foot(model: VoucherModel, pen: Pen): Item[] {
  const { items, width } = code(model)
  const x = LEFT + width + 44
  const room = RIGHT - x
  const fitted = pen.fit(model.authority, room, styles.authority, 0.88)
  const authority = pen.lines(model.authority, room, fitted)
  const top = FOOT_MIDDLE - 174 - (authority.length - 1) * 20
  const last = top + 296 + (authority.length - 1) * 40
  return [
    ...items,
    pen.left('扫码核验真伪', x, top + 37, styles.scan),
    ...HINTS.map((hint, i) => pen.left(hint, x, top + 86 + i * 42, pen.fit(hint, room, styles.hint, 0.7))),
    line(x, RIGHT, top + 205, colours.line),
    pen.left('发证机关', x, top + 253, styles.small),
    ...authority.map((text, i) => pen.left(text, x, top + 296 + i * 40, fitted)),
    pen.left(model.issuedOn, x, last + 50, styles.small),
  ]
}

/** Lays a voucher out. The only place with its measures. */
export function layoutVoucher(model: VoucherModel, pen: Pen): Drawing {
  const items = [...head(model, pen), ...sign(model, pen), ...fittedTable(model, pen), ...foot(model, pen)]
  return { width: WIDTH, height: HEIGHT, items }
}
