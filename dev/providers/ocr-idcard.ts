import { readBack, type Back } from './ocr/back'
import { readFront, type Front } from './ocr/front'
import { greyOf, turn, type Grey } from './ocr/image'
import { openReader, type Reader } from './ocr/reader'
import { patiently } from './patience'

/** Answers of WeChat's `ocr.idcard`: a JSON with errcode 0, or one of its documented refusals. */
export type IdCardAnswer = ({ errcode: 0; errmsg: 'ok' } & (Front | Back)) | { errcode: number; errmsg: string }

export const refusals = {
  url: { errcode: 101000, errmsg: 'invalid image url' },
  notFound: { errcode: 101001, errmsg: 'certificate not found' },
  image: { errcode: 101002, errmsg: 'decode image failed' },
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

/**
 * Stands in for WeChat's `ocr.idcard` on one machine and really reads the pictures, so that what
 * a person photographs decides what the product sees. Pictures queue for one reader; who waits longer than `patience`
 * milliseconds is answered as WeChat answers when it is busy. `stop` ends its worker.
 */
export function openIdCardOcr({ patience, reader = openReader() }: { patience?: number; reader?: Reader } = {}) {
  const read = patiently(patience, (sent): Promise<IdCardAnswer> => readPicture(reader, sent))
  return {
    handler: async (request: Record<string, unknown>): Promise<IdCardAnswer> => {
      const sent = await pictureOf(request)
      if (!sent) return refusals.url
      if (sent.length > MAX_BYTES) return refusals.image
      return read(sent)
    },
    stop: () => reader.stop(),
  }
}
