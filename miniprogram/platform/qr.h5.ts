import type { Answer, Question } from './qr-worker.h5'

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
declare const BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined

/** The browser's own reader, where there is one that works. */
async function detect(source: CanvasImageSource): Promise<string | undefined> {
  if (typeof BarcodeDetector === 'undefined') return undefined
  const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(source).catch(() => [])
  return found[0]?.rawValue
}

/** What a picture is shrunk to before it is looked through; a photographed page needs no more. */
const longest = 2000
/** After so many milliseconds people want to be told what else they can do. */
const limit = 3000

function pixelsOf(source: CanvasImageSource, width: number, height: number): ImageData | undefined {
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}

let worker: Worker | undefined
let questions = 0

/** Asks the worker; what takes too long is given up with its worker, so that the page stays quick. */
function ask(pixels: ImageData, kind: Question['kind'], patient: boolean, within: number): Promise<string | undefined> {
  worker ??= new Worker(new URL('./qr-worker.h5.ts', import.meta.url))
  const asked = worker
  questions += 1
  const id = questions
  const { data, width, height } = pixels
  return new Promise((resolve) => {
    const done = (text?: string) => {
      clearTimeout(timer)
      asked.removeEventListener('message', hear)
      resolve(text)
    }
    const hear = ({ data: answer }: MessageEvent<Answer>) => {
      if (answer.id === id) done(answer.text)
    }
    const timer = setTimeout(() => {
      asked.terminate()
      if (worker === asked) worker = undefined
      done()
    }, within)
    asked.addEventListener('message', hear)
    asked.postMessage({ id, kind, patient, data, width, height } satisfies Question, [data.buffer])
  })
}

/** The text of a code in the middle of a camera's frame; `patient` once quick looks have found nothing. */
export async function readFrame(video: HTMLVideoElement, patient: boolean): Promise<string | undefined> {
  const { videoWidth: width, videoHeight: height } = video
  if (!width || !height) return undefined
  const quick = await detect(video)
  const pixels = quick ? undefined : pixelsOf(video, width, height)
  // The first patient look fetches a program over the network: it may take its time.
  return quick ?? (pixels && ask(pixels, 'middle', patient, 5 * limit))
}

/** The text of a code somewhere in a picture. */
export async function readPicture(file: File): Promise<string | undefined> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const quick = await detect(image)
    const pixels = quick ? undefined : pixelsOf(image, image.naturalWidth, image.naturalHeight)
    return quick ?? (pixels && ask(pixels, 'page', true, limit))
  } finally {
    URL.revokeObjectURL(url)
  }
}
