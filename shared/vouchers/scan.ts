import { plain } from '../identity/text'
import { fromBase32, toBase32 } from './base32'

const LONGEST_TEXT = 2000

/**
 * The https URL that a QR code carries. `prefix` is lower-case and ends in '/'. Plain http is for addresses inside
 * one's own network only (127.0.0.1, 192.168.…), where nobody can have a certificate.
 */
export function voucherUrl(prefix: string, bytes: Uint8Array): string {
  const inside = /^http:\/\/(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)[^A-Z\s?#]*\/$/
  if (!/^https:\/\/[^A-Z\s?#]+\/$/.test(prefix) && !inside.test(prefix))
    throw new RangeError('a prefix is a lower-case https URL ending in /')
  return prefix + toBase32(bytes)
}

/**
 * The payload in whatever a scanner or a person hands over: a URL with any prefix, percent-encoded or not,
 * a bare payload, lower-cased, broken by spaces, with a query or fragment behind it. null when there is none.
 */
export function parseScan(text: string): Uint8Array | null {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return null
  const path = decoded(plain(text))
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const payload = path.slice(path.lastIndexOf('/') + 1).toUpperCase()
  return payload ? fromBase32(payload) : null
}

function decoded(text: string): string {
  try {
    return /%2f/i.test(text) ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}
