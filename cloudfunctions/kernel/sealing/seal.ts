import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys'

const prefix = (version: number) => Buffer.from([1, version])

/**
 * AES-256-GCM: format byte, key version, 12-byte nonce, ciphertext, 16-byte tag. `place` binds it to where it stands.
 */
export function sealBytes(keys: Keys, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.field(keys.fieldVersion), nonce)
  cipher.setAAD(Buffer.from(place))
  return Buffer.concat([prefix(keys.fieldVersion), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when the bytes were changed, moved elsewhere or their key is gone */
export function openBytes(keys: Keys, place: string, sealed: Uint8Array): Buffer {
  if (sealed.length < 30 || sealed[0] !== 1) throw new Error(`nothing sealed at ${place}`)
  const decipher = createDecipheriv('aes-256-gcm', keys.field(sealed[1]!), sealed.subarray(2, 14))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  return Buffer.concat([decipher.update(sealed.subarray(14, sealed.length - 16)), decipher.final()])
}

/** Seals any JSON value into text for a document field. */
export const seal = (keys: Keys, place: string, value: unknown): string =>
  sealBytes(keys, place, Buffer.from(JSON.stringify(value))).toString('base64')
export const open = <T>(keys: Keys, place: string, sealed: string): T =>
  JSON.parse(openBytes(keys, place, Buffer.from(sealed, 'base64')).toString('utf8')) as T
