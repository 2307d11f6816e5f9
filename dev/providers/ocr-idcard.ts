import { createHash } from 'node:crypto'
import { readBack, type Back } from './ocr/back'
import { readFront, type Front } from './ocr/front'
import { greyOf, turn, type Grey } from './ocr/image'
import { openReader, type Reader } from './ocr/reader'

/** Answers of WeChat's `ocr.idcard`: a JSON with errcode 0, or one of its documented refusals. */
export type IdCardAnswer = ({ errcode: 0; errmsg: 'ok' } & (Front | Back)) | { errcode: number; errmsg: string }

export const refusals = {
  url: { errcode: 101000, errmsg: 'invalid image url' },
  notFound: { errcode: 101001, errmsg: 'certificate not found' },
  image: { errcode: 101002, errmsg: 'decode image failed' },
  /** WeChat's word for “ask again later”. */
  busy: { errcode: -1, errmsg: 'system error' },
} as const

/** WeChat takes pictures of less than 2 MB. */
export const MAX_BYTES = 2 * 1024 * 1024

/** A picture travels as a file in the call (`img`) or as an address (`img_url`). */
export async function pictureOf({ img, img_url: url }: Record<string, unknown>): Promise<Uint8Array | null> {
  const value = img instanceof Uint8Array ? img : (img as { value?: unknown } | undefined)?.value
  if (value instanceof Uint8Array) return value
  if (typeof url !== 'string') return null
  const response = await fetch(url).catch(() => null)
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/**
 * Longest side in pixels that a picture is read at, in turn: characters of about 35 pixels are read
 * best, so a card that fills the picture wants the first size and one with much around it the second.
 */
const SIZES = [870, 1300]

/** Below this many radians (about 0.3°) straightening costs more sharpness than it gains. */
const STRAIGHT = 0.005

async function readCard(reader: Reader, picture: Grey): Promise<Front | Back | null> {
  const first = await reader.read(picture, 'page')
  const upright = Math.abs(first.turn) > STRAIGHT ? turn(picture, first.turn) : picture
  const whole = upright === picture ? first : await reader.read(upright, 'page')
  return readBack(whole) ?? readFront(reader, upright, whole)
}

async function readPicture(reader: Reader, sent: Uint8Array): Promise<IdCardAnswer> {
  for (const size of SIZES) {
    const picture = await greyOf(sent, size)
    if (!picture) return refusals.image
    const card = await readCard(reader, picture)
    if (card) return { errcode: 0, errmsg: 'ok', ...card }
  }
  return refusals.notFound
}

/** How many readings wait to be fetched by who asks again. */
const MOST_KEPT = 40

/** The answer, or that it takes longer than `patience` milliseconds. */
function soon(answer: Promise<IdCardAnswer>, patience: number): Promise<IdCardAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(refusals.busy), patience)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Stands in for WeChat's `ocr.idcard` on one machine and really reads the pictures, so that what
 * a person photographs decides what the product sees. Pictures queue for one reader; who waits longer than `patience`
 * milliseconds is answered as WeChat answers when it is busy, the reading goes on, and who asks again with the same
 * picture finds it. Without `patience` everybody waits. `stop` ends its worker.
 */
export function openIdCardOcr({ patience, reader = openReader() }: { patience?: number; reader?: Reader } = {}) {
  const readings = new Map<string, Promise<IdCardAnswer>>()
  const readingOf = (sent: Uint8Array): Promise<IdCardAnswer> => {
    const key = createHash('sha256').update(sent).digest('hex')
    const reading = readings.get(key) ?? readPicture(reader, sent)
    // Set anew, what was asked for last goes last.
    readings.delete(key)
    readings.set(key, reading)
    // What failed is read again.
    reading.catch(() => readings.delete(key))
    if (readings.size > MOST_KEPT) readings.delete(readings.keys().next().value as string)
    return reading
  }
  return {
    handler: async (request: Record<string, unknown>): Promise<IdCardAnswer> => {
      const sent = await pictureOf(request)
      if (!sent) return refusals.url
      if (sent.length > MAX_BYTES) return refusals.image
      return patience === undefined ? readingOf(sent) : soon(readingOf(sent), patience)
    },
    stop: () => reader.stop(),
  }
}
