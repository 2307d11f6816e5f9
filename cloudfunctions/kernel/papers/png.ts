import { ASSETS, once, readAsset } from './assets'
import type { Drawing, Item } from './drawing'
import type { Rendered } from './model'
import type { VoucherModel } from '../vouchers/voucher-model'
import { prepareVoucher } from './prepare'

const FAMILY = 'Noto Sans SC'

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

function element(item: Item): string {
  if (item.kind === 'shape') {
    const place =
      item.scale === 1 && !item.x && !item.y ? '' : ` transform="translate(${item.x} ${item.y}) scale(${item.scale})"`
    const stroke = item.stroke ? ` stroke="${item.stroke}" stroke-width="${item.strokeWidth ?? 1}"` : ''
    return `<path d="${item.path}" fill="${item.fill ?? 'none'}"${stroke}${place}/>`
  }
  const spacing = item.spacing ? ` letter-spacing="${item.spacing}"` : ''
  const font = `font-size="${item.size}" font-weight="${item.weight}" fill="${item.colour}"${spacing}`
  return `<text xml:space="preserve" x="${item.x}" y="${item.y}" ${font}>${escape(item.text)}</text>`
}

/** The drawing as SVG; text stays text and needs the font given by name. */
const svgOf = ({ width, height, items }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FAMILY}">` +
  `<rect width="${width}" height="${height}" fill="#FFFFFF"/>${items.map(element).join('')}</svg>`

const loadResvg = once(async (_: 'wasm') => {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(await readAsset(ASSETS.resvg))
  return Resvg
})

/** The voucher as a 1080×1528 PNG for the phone's album. */
export async function renderVoucherPng(model: VoucherModel): Promise<Rendered> {
  const [
    {
      pages: [drawing],
      fonts,
      missing,
    },
    Resvg,
  ] = await Promise.all([prepareVoucher(model), loadResvg('wasm')])
  const image = new Resvg(svgOf(drawing!), {
    font: { fontBuffers: Object.values(fonts), defaultFontFamily: FAMILY },
  })
  const rendered = image.render()
  try {
    return { bytes: rendered.asPng(), missing }
  } finally {
    // The wasm memory is not garbage collected.
    rendered.free()
    image.free()
  }
}
