import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PSM, Worker } from 'tesseract.js'
import { pngOf, type Box, type Grey } from './image'

/** `confidence`: 0 to 100. */
export type Symbol = { text: string; box: Box; confidence: number }
/** Every character with its place, line by line, and how far the print is turned (radians). */
export type Reading = { lines: Symbol[][]; turn: number }
/** How the characters stand: anywhere, in one line, or one line of an ID number. */
type Layout = 'page' | 'line' | 'number'

/** Reads Chinese print from pictures; one recognition at a time. */
export type Reader = {
  read(picture: Grey, layout: Layout): Promise<Reading>
  stop(): Promise<void>
}

async function openWorker(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js')
  const data = createRequire(__filename).resolve('@tesseract.js-data/chi_sim/package.json')
  return createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(dirname(data), '4.0.0'),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler the library throws outside of any promise.
    errorHandler: () => undefined,
  })
}

// Tesseract's page segmentation modes.
const modes: Record<Layout, string> = { page: '3', line: '7', number: '7' }

async function recognise(worker: Worker, picture: Grey, layout: Layout): Promise<Reading> {
  await worker.setParameters({
    tessedit_char_whitelist: layout === 'number' ? '0123456789X' : '',
    tessedit_pageseg_mode: modes[layout] as PSM,
    user_defined_dpi: '300',
  })
  const { data } = await worker.recognize(
    pngOf(picture),
    { rotateAuto: layout === 'page' },
    { blocks: true, text: false },
  )
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  return {
    turn: data.rotateRadians ?? 0,
    lines: lines.map((line) =>
      line.words
        .flatMap((word) => word.symbols)
        .map(({ text, bbox, confidence }) => ({
          text,
          confidence,
          box: { left: bbox.x0, top: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 },
        })),
    ),
  }
}

/** The characters of a reading without spaces, which come behind every Chinese character. */
export const textOf = ({ lines }: Pick<Reading, 'lines'>): string =>
  lines
    .flat()
    .map(({ text }) => text)
    .join('')

/** A reader whose worker starts with the first picture and stays warm until `stop`, which refuses what still waits. */
export function openReader(): Reader {
  let starting: Promise<Worker> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let stopped = false
  return {
    read(picture, layout) {
      // Parameters belong to the worker: a second reading must not change them under the first.
      const done = last.then(async () => {
        if (stopped) throw new Error('the reader was stopped')
        return recognise(await (starting ??= openWorker()), picture, layout)
      })
      last = done.catch(() => undefined)
      return done
    },
    async stop() {
      stopped = true
      await last
      if (starting) await (await starting).terminate()
      starting = null
    },
  }
}
