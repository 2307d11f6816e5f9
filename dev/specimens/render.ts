import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { encode } from 'jpeg-js'

/** Faults as photos of documents have them, for tests of advice and recognition. */
export type Faults = {
  /** Radius of the blur in pixels. */
  blur?: number
  /** Turn in degrees, clockwise. */
  rotate?: number
  /** A finger over the lower right corner. */
  finger?: boolean
}
export type Options = Faults & { format?: 'png' | 'jpeg' }

const fromHere = createRequire(__filename)
const fontFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
  fromHere.resolve(`@expo-google-fonts/noto-sans-sc/${file}`),
)

const finger = (width: number, height: number) =>
  `<g transform="translate(${width * 0.93} ${height * 0.86}) rotate(-38)">` +
  `<rect x="-${width * 0.07}" y="0" width="${width * 0.14}" height="${height}" rx="${width * 0.07}" fill="#d9a184"/>` +
  `<rect x="-${width * 0.04}" y="${width * 0.02}" width="${width * 0.08}" height="${width * 0.09}" ` +
  `rx="${width * 0.035}" fill="#efc9b6"/></g>`

/** A turned document lies on a table, as in a photo; an upright one fills the picture. */
function photographed(
  content: string,
  width: number,
  height: number,
  { blur, rotate, finger: covered }: Faults,
): string {
  const scale = rotate ? 0.86 : 1
  const middle = `${width / 2} ${height / 2}`
  const turned = `translate(${middle}) rotate(${rotate ?? 0}) scale(${scale}) translate(${-width / 2} ${-height / 2})`
  const placed = `<g transform="${turned}">${content}</g>`
  const soft = blur
    ? `<filter id="soft" x="0" y="0" width="1" height="1"><feGaussianBlur stdDeviation="${blur}"/></filter>`
    : ''
  return (
    `${soft}<g${blur ? ' filter="url(#soft)"' : ''}><rect width="${width}" height="${height}" fill="#6f5f4f"/>` +
    `${placed}${covered ? finger(width, height) : ''}</g>`
  )
}

/** Draws the content of an SVG as a picture of that size, with the document font only. */
export function render(content: string, width: number, height: number, options: Options = {}): Uint8Array {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans SC">` +
    `${photographed(content, width, height, options)}</svg>`
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans SC' },
  }).render()
  if (options.format !== 'jpeg') return new Uint8Array(image.asPng())
  return new Uint8Array(encode({ data: image.pixels, width: image.width, height: image.height }, 88).data)
}
