import { createHash } from 'node:crypto'

/** WeChat's word for “ask again later”. */
export const busy = { errcode: -1, errmsg: 'system error' } as const

/** How many readings wait to be fetched by who asks again. */
const MOST_KEPT = 40

/** The answer, or `busy` where it takes longer than `patience` milliseconds. */
function soon<T>(answer: Promise<T>, patience: number): Promise<T | typeof busy> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(busy), patience)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Reads pictures for callers that do not wait longer than `patience` milliseconds: they are told `busy`, the reading
 * goes on, and who asks again with the same picture finds it. Without `patience` everybody waits.
 */
export function patiently<T>(patience: number | undefined, read: (picture: Uint8Array) => Promise<T>) {
  const readings = new Map<string, Promise<T>>()
  const readingOf = (picture: Uint8Array): Promise<T> => {
    const key = createHash('sha256').update(picture).digest('hex')
    const reading = readings.get(key) ?? read(picture)
    // Set anew, what was asked for last goes last.
    readings.delete(key)
    readings.set(key, reading)
    // What failed is read again.
    reading.catch(() => readings.delete(key))
    if (readings.size > MOST_KEPT) readings.delete(readings.keys().next().value as string)
    return reading
  }
  return (picture: Uint8Array): Promise<T | typeof busy> =>
    patience === undefined ? readingOf(picture) : soon(readingOf(picture), patience)
}
