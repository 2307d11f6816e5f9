import { env } from './env'
import { host } from './host'
import { currentPage } from './stack'

const REMOTE = /^(https?:|data:|blob:)/
const SANDBOX = /^(wxfile:|http:\/\/tmp\/|cloud:)/

/** Where the chromium engine's own server shows a picture: package, sandbox or network. */
export function assetUrl(src: string): string {
  if (SANDBOX.test(src)) return `/asset?src=${encodeURIComponent(src)}`
  if (REMOTE.test(src)) return src
  return `/package/${src.replace(/^(\.?\/)+/, '')}?page=${encodeURIComponent(currentPage()?.path ?? '')}`
}

/** Same origin for every source, so that a canvas may be read back. */
const readableUrl = (src: string) => (src.startsWith('data:') ? src : `/asset?src=${encodeURIComponent(src)}`)

/** Loads a picture for its size. Rejects when it is missing or broken. */
export const loadImage = (src: string): Promise<{ width: number; height: number }> => host('image.size', { src })

const REAL = new WeakMap<object, CanvasImageSource>()

export const unwrapImage = (image: unknown) => REAL.get(image as object) ?? image

interface AppImage {
  src: string
  width: number
  height: number
  onload: (() => void) | null
  onerror: ((error: Error) => void) | null
}

/** canvas.createImage(): an image that canvas contexts accept. */
export function createImage(): AppImage {
  let src = ''
  const image: AppImage = {
    width: 0,
    height: 0,
    onload: null,
    onerror: null,
    get src() {
      return src
    },
    set src(value: string) {
      src = value
      void load(image, value)
    },
  }
  return image
}

async function load(image: AppImage, src: string): Promise<void> {
  try {
    const real = env().engine === 'chromium' ? await decodeInPage(src) : await decodeOnHost(src)
    REAL.set(image, real)
    Object.assign(image, { width: real.width, height: real.height })
    image.onload?.()
  } catch (error) {
    image.onerror?.(error as Error)
  }
}

async function decodeInPage(src: string): Promise<HTMLImageElement> {
  const picture = env().document.createElement('img')
  picture.src = readableUrl(src)
  await picture.decode()
  return picture
}

/** The strict engine's canvas takes pixels that the host decoded. */
async function decodeOnHost(src: string): Promise<HTMLCanvasElement> {
  const { width, height, data } = await host('image.pixels', { src })
  const canvas = env().createCanvas(width, height)
  const context = canvas.getContext('2d')!
  const pixels = context.createImageData(width, height)
  pixels.data.set(new Uint8ClampedArray(data))
  context.putImageData(pixels, 0, 0)
  return canvas
}
