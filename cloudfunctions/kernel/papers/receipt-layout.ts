import { line, plate, type Drawing, type Item } from './drawing'
import type { ReceiptModel } from './model'
import type { Pen, Style } from './pen'

/** The receipt's look: plain A4 pages in the voucher's colours and measure, as many as its pictures need. */
const [WIDTH, HEIGHT] = [1080, 1528]
const [LEFT, RIGHT, TOP, BOTTOM] = [96, 984, 110, 1400]
const colours = { blue: '#174E8C', ink: '#0F1E2E', ink2: '#44566A', line: '#D3DBE3' }

const styles = {
  title: { size: 56, weight: 700, colour: colours.ink, spacing: 6 },
  label: { size: 26, weight: 400, colour: colours.ink2 },
  value: { size: 28, weight: 700, colour: colours.ink },
  heading: { size: 28, weight: 700, colour: colours.blue },
  name: { size: 26, weight: 400, colour: colours.ink },
  hash: { size: 20, weight: 400, colour: colours.ink2 },
  note: { size: 22, weight: 400, colour: colours.ink2 },
} satisfies Record<string, Style>

const page = (at: number, all: number) => `第${at}页，共${all}页`
/** All texts that are not in the model: the fonts must have them too. */
export const RECEIPT_TEXT = `SHA-256 ${page(1234567890, 0)}`

/** Something of a given height that stays together on one page; `draw` gets the y of its top. */
interface Block {
  height: number
  draw: (y: number) => Item[]
}

const wrapped = (text: string, pen: Pen, style: Style, step: number, after = 0): Block => {
  const lines = pen.lines(text, RIGHT - LEFT, style)
  return {
    height: lines.length * step + after,
    draw: (y) => lines.map((one, i) => pen.left(one, LEFT, y + (i + 1) * step - step * 0.25, style)),
  }
}

function row({ label, value }: { label: string; value: string }, pen: Pen): Block {
  const from = LEFT + 170
  const lines = pen.lines(value, RIGHT - from, styles.value)
  return {
    height: 44 + (lines.length - 1) * 38,
    draw: (y) => [
      pen.left(label, LEFT, y + 32, styles.label),
      ...lines.map((one, i) => pen.left(one, from, y + 32 + i * 38, styles.value)),
    ],
  }
}

function picture({ name, size, sha256 }: ReceiptModel['rounds'][number]['items'][number], pen: Pen): Block {
  const room = RIGHT - LEFT - pen.width(size, styles.name) - 32
  const names = pen.lines(name, room, styles.name)
  const height = 48 + names.length * 34
  return {
    height,
    draw: (y) => [
      ...names.map((one, i) => pen.left(one, LEFT, y + 34 + i * 34, styles.name)),
      pen.right(size, RIGHT, y + 34, styles.name),
      pen.left(
        `SHA-256 ${sha256}`,
        LEFT,
        y + 30 + names.length * 34,
        pen.fit(`SHA-256 ${sha256}`, RIGHT - LEFT, styles.hash, 0.5),
      ),
      line(LEFT, RIGHT, y + height, colours.line),
    ],
  }
}

const gap = (height: number): Block => ({ height, draw: () => [] })

function blocks(model: ReceiptModel, pen: Pen): Block[] {
  return [
    { height: 110, draw: (y) => [pen.centre(model.title, WIDTH / 2, y + 56, styles.title)] },
    ...model.rows.map((one) => row(one, pen)),
    ...model.rounds.flatMap(({ heading, items }) => [
      gap(28),
      wrapped(heading, pen, styles.heading, 42),
      ...items.map((one) => picture(one, pen)),
    ]),
    gap(28),
    ...model.notes.map((text) => wrapped(text, pen, styles.note, 32, 10)),
    ...model.print.map((text): Block => ({
      height: 30,
      draw: (y) => [pen.left(text, LEFT, y + 22, pen.fit(text, RIGHT - LEFT, styles.hash, 0.5))],
    })),
    gap(12),
    {
      height: 84,
      draw: (y) => [
        pen.right(model.authority, RIGHT, y + 30, pen.fit(model.authority, RIGHT - LEFT, styles.value, 0.4)),
        pen.right(model.issuedOn, RIGHT, y + 70, styles.label),
      ],
    },
  ]
}

/** Fills page after page; nothing is cut or made smaller than it can be read. */
function pages(all: readonly Block[]): Item[][] {
  const made: Item[][] = [[]]
  let y = TOP
  for (const { height, draw } of all) {
    if (y + height > BOTTOM && y > TOP) {
      made.push([])
      y = TOP
    }
    made[made.length - 1]!.push(...draw(y))
    y += height
  }
  return made
}

/** Lays a receipt out. The only place with its measures. */
export function layoutReceipt(model: ReceiptModel, pen: Pen): Drawing[] {
  const made = pages(blocks(model, pen))
  return made.map((items, at) => ({
    width: WIDTH,
    height: HEIGHT,
    items: [
      plate(42, 42, 996, 1444, 20, { stroke: colours.blue, strokeWidth: 3 }),
      ...items,
      pen.centre(page(at + 1, made.length), WIDTH / 2, 1452, styles.note),
    ],
  }))
}
