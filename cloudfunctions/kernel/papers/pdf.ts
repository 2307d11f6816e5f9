import type { PDFFont, PDFPage, RGB } from 'pdf-lib'
import type { Item, Shape, Text } from './drawing'
import type { Weight } from './fonts'
import type { ReceiptModel, Rendered } from './model'
import type { VoucherModel } from '../vouchers/voucher-model'
import { prepareReceipt, prepareVoucher, type Prepared } from './prepare'

const A4_WIDTH = 595.28
const A4_HEIGHT = 841.89

type Lib = typeof import('pdf-lib')

/** Draws with one scale from pixels to points; PDF's y grows upwards. */
class Painter {
  constructor(
    private readonly lib: Lib,
    private readonly page: PDFPage,
    private readonly fonts: Partial<Record<Weight, PDFFont>>,
    private readonly scale: number,
  ) {}

  paint(item: Item): void {
    if (item.kind === 'text') this.text(item)
    else this.shape(item)
  }

  private colour(hex: string): RGB {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    return this.lib.rgb(r!, g!, b!)
  }

  private text({ text, x, y, size, weight, colour, spacing }: Text): void {
    this.page.pushOperators(this.lib.setCharacterSpacing(spacing * this.scale))
    this.page.drawText(text, {
      x: x * this.scale,
      y: A4_HEIGHT - y * this.scale,
      size: size * this.scale,
      font: this.fonts[weight],
      color: this.colour(colour),
    })
  }

  private shape({ path, x, y, scale, fill, stroke, strokeWidth }: Shape): void {
    this.page.drawSvgPath(path, {
      x: x * this.scale,
      y: A4_HEIGHT - y * this.scale,
      scale: scale * this.scale,
      color: fill ? this.colour(fill) : undefined,
      borderColor: stroke ? this.colour(stroke) : undefined,
      borderWidth: stroke ? (strokeWidth ?? 1) : 0,
    })
  }
}

interface About {
  title: string
  subject: string
  author: string
  attached?: { name: string; type: string; text: string }
}

async function pdfOf(
  { pages, fonts, missing }: Prepared,
  { title, subject, author, attached }: About,
): Promise<Rendered> {
  const lib = await import('pdf-lib')
  const { default: fontkit } = await import('@pdf-lib/fontkit')
  const pdf = await lib.PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit(fontkit)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setSubject(subject)
  pdf.setAuthor(author)
  pdf.setLanguage('zh-CN')
  if (attached) await pdf.attach(new TextEncoder().encode(attached.text), attached.name, { mimeType: attached.type })
  const embedded: Partial<Record<Weight, PDFFont>> = {}
  for (const weight of [400, 700] as const) {
    const bytes = fonts[weight]
    // Subset already: pdf-lib's own subsetting silently loses glyphs of this font.
    if (bytes) embedded[weight] = await pdf.embedFont(bytes, { subset: false })
  }
  for (const { width, items } of pages) {
    const painter = new Painter(lib, pdf.addPage([A4_WIDTH, A4_HEIGHT]), embedded, A4_WIDTH / width)
    for (const item of items) painter.paint(item)
  }
  return { bytes: await pdf.save(), missing }
}

/**
 * The voucher as an A4 PDF with real, extractable text. The same model gives the same bytes:
 * no time of making is written into the file.
 */
export const renderVoucherPdf = async (model: VoucherModel): Promise<Rendered> =>
  pdfOf(await prepareVoucher(model), {
    title: `${model.kindTitle}${model.title}`,
    subject: model.number,
    author: model.authority,
  })

/** The receipt as A4 pages, with its file for machines attached. The same model gives the same bytes. */
export const renderReceiptPdf = async (model: ReceiptModel): Promise<Rendered> =>
  pdfOf(await prepareReceipt(model), {
    title: model.title,
    subject: model.rows[0]?.value ?? '',
    author: model.authority,
    attached: model.attached,
  })
