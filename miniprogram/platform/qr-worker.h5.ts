import { patientDecoder, quickDecoder } from '../client/qr/decoders'
import type { Pixels } from '../client/qr/pixels'
import { readMiddle, readPage, type Decoder } from '../client/qr/read-code'

/** What the page asks of the reader; `patient`: the larger decoder may be fetched for it. */
export interface Question extends Pixels {
  id: number
  kind: 'page' | 'middle'
  patient: boolean
}
export interface Answer {
  id: number
  text?: string
}

const wasm = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href
let patient: Promise<Decoder | undefined> | undefined

async function answer({ kind, patient: wanted, ...pixels }: Question): Promise<string | undefined> {
  // A browser that refuses WebAssembly reads with the quick one alone.
  if (wanted) patient ??= patientDecoder(wasm).catch(() => undefined)
  const decoders = { first: await quickDecoder(), second: wanted ? await patient : undefined }
  return kind === 'page' ? readPage(pixels, decoders) : readMiddle(pixels, decoders)
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const reply = (text?: string) => self.postMessage({ id: data.id, text } satisfies Answer)
  answer(data).then(reply, () => reply())
}
