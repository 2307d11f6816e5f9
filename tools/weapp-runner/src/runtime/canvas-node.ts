import { createImage, unwrapImage } from './assets'
import { env } from './env'

const REAL = new WeakMap<CanvasNode, HTMLCanvasElement>()

/** The canvas as an app sees it: a size, a 2d context and the factories WeChat puts on the node. */
export class CanvasNode {
  private context: CanvasRenderingContext2D | null = null

  constructor(canvas: HTMLCanvasElement) {
    REAL.set(this, canvas)
  }

  get width() {
    return REAL.get(this)!.width
  }
  set width(value: number) {
    REAL.get(this)!.width = value
  }
  get height() {
    return REAL.get(this)!.height
  }
  set height(value: number) {
    REAL.get(this)!.height = value
  }

  getContext(kind: string): CanvasRenderingContext2D {
    if (kind !== '2d') throw new Error(`canvas context "${kind}" is not implemented by weapp-runner`)
    if (!this.context) {
      this.context = REAL.get(this)!.getContext('2d', { willReadFrequently: true })!
      const draw = this.context.drawImage.bind(this.context) as (...args: unknown[]) => void
      const unwrapping = (source: unknown, ...rest: unknown[]) =>
        draw(realCanvas(source) ?? unwrapImage(source), ...rest)
      Object.defineProperty(this.context, 'drawImage', { value: unwrapping })
    }
    return this.context
  }

  createImage() {
    return createImage()
  }
  createImageData(width: number, height: number) {
    return this.getContext('2d').createImageData(width, height)
  }
  toDataURL(type?: string, quality?: number) {
    return REAL.get(this)!.toDataURL(type as 'image/png', quality)
  }
  requestAnimationFrame(run: (time: number) => void) {
    return setTimeout(() => run(Date.now()), 16)
  }
  cancelAnimationFrame(id: ReturnType<typeof setTimeout>) {
    clearTimeout(id)
  }
  createPath2D(path?: unknown) {
    const Path = env().window.Path2D
    return new Path(path as string)
  }
}

export const realCanvas = (node: unknown) => (node instanceof CanvasNode ? REAL.get(node) : undefined)

export const createOffscreenCanvas = (width: number, height: number) =>
  new CanvasNode(env().createCanvas(width, height))
