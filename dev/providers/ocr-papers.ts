import { greyOf, type Grey } from './ocr/image'
import { MAX_BYTES, pictureOf, refusals } from './ocr-idcard'
import type { Reader } from './ocr/reader'
import { patiently } from './patience'

type Answer = Record<string, unknown> & { errcode: number; errmsg: string }

/** Longest side that a page is read at: a page fills the picture, its print is smaller than a card's. */
const SIZE = 1300

interface Line {
  text: string
  left: number
  top: number
  height: number
}

/** The printed lines of a page with their places, without the blanks that come behind every character. */
async function linesOf(reader: Reader, picture: Grey): Promise<Line[]> {
  const { lines } = await reader.read(picture, 'page')
  return lines
    .map((line) => ({
      text: line.map(({ text }) => text).join(''),
      left: Math.min(...line.map(({ box }) => box.left)),
      top: Math.min(...line.map(({ box }) => box.top)),
      height: Math.max(...line.map(({ box }) => box.height)),
    }))
    .filter(({ text }) => text.trim() !== '')
}

/** Lines that stand beside one another, joined from left to right. */
function rowsOf(lines: readonly Line[]): string {
  const rows: Line[][] = []
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const row = rows.find(
      ([first]) => first && Math.abs(first.top - line.top) < Math.max(first.height, line.height) / 2,
    )
    if (row) row.push(line)
    else rows.push([line])
  }
  return rows
    .map((row) =>
      row
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text.replace(/\s/g, ''))
        .join(''),
    )
    .join('\n')
}

/** A place as WeChat writes it. */
const posOf = ({ left, top, height }: Line) => ({
  left_top: { x: left, y: top },
  left_bottom: { x: left, y: top + height },
})

const after = (text: string, label: RegExp): string => label.exec(text)?.[1] ?? ''

/** The values of a licence as WeChat names them; what is not legible is empty, as there. */
const licences = {
  driverLicense: (text: string) => ({
    id_num: after(text, /证号\n?(\d{17}[\dX])/),
    name: after(text, /姓名\n?([\u4e00-\u9fff·]{2,20}?)(?=性别|国籍|\n|$)/),
    address: after(text, /住址\n?([^\n]+)/),
    car_class: after(text, /准驾车型\n?([A-F][1-3]?)/),
  }),
  vehicleLicense: (text: string) => ({
    plate_num: after(text, /号牌号码\n?([\u4e00-\u9fff][A-Z][A-Z0-9]{5,6})/),
    vin: after(text, /车辆识别代号\n?([A-HJ-NPR-Z0-9]{17})/),
    owner: after(text, /所有人\n?([\u4e00-\u9fff（）()]{2,40})/),
    addr: after(text, /住址\n?([^\n]+)/),
  }),
}

/**
 * Stands in for WeChat's OCR of pages on one machine: `ocr.driverLicense`, `ocr.vehicleLicense` and `ocr.printedText`.
 * It really reads the pictures, all through the one reader.
 */
export function paperOcr(reader: Reader, patience?: number) {
  // Whatever is asked about a page, it is read once.
  const linesSoon = patiently(patience, async (sent) => {
    const picture = await greyOf(sent, SIZE)
    return picture ? linesOf(reader, picture) : refusals.image
  })
  const handler =
    (answer: (lines: Line[]) => Answer) =>
    async (request: Record<string, unknown>): Promise<Answer> => {
      const sent = await pictureOf(request)
      if (!sent) return refusals.url
      if (sent.length > MAX_BYTES) return refusals.image
      const lines = await linesSoon(sent)
      return Array.isArray(lines) ? answer(lines) : lines
    }
  const ok = { errcode: 0, errmsg: 'ok' }
  const licence = (values: (text: string) => Record<string, string>) =>
    handler((lines) => {
      const found = values(rowsOf(lines))
      return Object.values(found).some((value) => value !== '') ? { ...ok, ...found } : refusals.notFound
    })
  return {
    'ocr.driverLicense': licence(licences.driverLicense),
    'ocr.vehicleLicense': licence(licences.vehicleLicense),
    'ocr.printedText': handler((lines) => ({
      ...ok,
      items: lines.map((line) => ({ text: line.text, pos: posOf(line) })),
    })),
  }
}
