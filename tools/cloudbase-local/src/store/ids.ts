import { randomBytes } from 'node:crypto'

/** A new document id: 32 hex digits as CloudBase makes them, the time first so that they are added in order. */
export function newId(now: number = Date.now()): string {
  return (
    Math.floor(now / 1000)
      .toString(16)
      .padStart(8, '0') + randomBytes(12).toString('hex')
  )
}
