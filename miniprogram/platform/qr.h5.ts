interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
declare const BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined

/** The longest side that jsQR gets to see: a whole page costs it seconds. */
const longest = 500

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Draws a part of a picture, shrunk, and reads a code from it. */
async function readBox(source: CanvasImageSource, box: Box): Promise<string | undefined> {
  const scale = Math.min(1, longest / Math.max(box.width, box.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(box.width * scale))
  canvas.height = Math.max(1, Math.round(box.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(source, box.left, box.top, box.width, box.height, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  const { default: read } = await import('jsqr')
  return read(data, width, height)?.data || undefined
}

/** The browser's own reader, where there is one that works. */
async function detect(source: CanvasImageSource): Promise<string | undefined> {
  if (typeof BarcodeDetector === 'undefined') return undefined
  const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(source).catch(() => [])
  return found[0]?.rawValue
}

/** The whole picture and its overlapping quarters and halves: a code may be small on a page. */
function boxesOf(width: number, height: number): Box[] {
  const boxes: Box[] = [{ left: 0, top: 0, width, height }]
  for (const part of [2, 3]) {
    const [w, h] = [width / part, height / part]
    for (let row = 0; row <= (part - 1) * 2; row++) {
      for (let column = 0; column <= (part - 1) * 2; column++) {
        boxes.push({ left: (column * w) / 2, top: (row * h) / 2, width: w, height: h })
      }
    }
  }
  return boxes
}

/** The text of a code in the middle of a camera's frame. */
export async function readFrame(video: HTMLVideoElement): Promise<string | undefined> {
  const { videoWidth: width, videoHeight: height } = video
  if (!width || !height) return undefined
  const side = Math.min(width, height)
  return (
    (await detect(video)) ??
    readBox(video, { left: (width - side) / 2, top: (height - side) / 2, width: side, height: side })
  )
}

/** The text of a code somewhere in a picture. */
export async function readPicture(file: File): Promise<string | undefined> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const quick = await detect(image)
    if (quick) return quick
    for (const box of boxesOf(image.naturalWidth, image.naturalHeight)) {
      const text = await readBox(image, box)
      if (text) return text
    }
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
