import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Day } from '../../../shared/calendar'
import { provinces } from '../../../shared/identity'
import type { VoucherKey } from '../../../shared/vouchers'
import type { Keys } from '../sealing/keys'

/**
 * The keys of every province, newest last: the last one signs, the earlier ones keep old vouchers verifiable.
 * Changing keys is one more entry in this configuration, `[{serial, from, until?}]`.
 */
interface KeySpan {
  serial: number
  from: Day
  until?: Day
}
const keySpans = (): KeySpan[] =>
  JSON.parse(process.env.DLYZ_VOUCHER_KEYS ?? '[{"serial":1,"from":"2026-01-01"}]') as KeySpan[]

const newest = (spans: readonly KeySpan[]): number => spans[spans.length - 1]!.serial

/** Where a scanned QR leads: the web app's verify page. Configuration of the deployment. */
export const voucherPrefix = (): string => process.env.DLYZ_VOUCHER_PREFIX ?? 'https://ysfw.example.gov.cn/v/'

// PKCS#8 wrapping of a raw Ed25519 seed (RFC 8410).
const pkcs8 = (seed: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
// By whose keys they are: one process may hold those of two installations.
const privateKeys = new WeakMap<Keys, Map<string, ReturnType<typeof pkcs8>>>()
function privateKey(keys: Keys, province: string, serial: number) {
  const own = privateKeys.get(keys) ?? new Map<string, ReturnType<typeof pkcs8>>()
  privateKeys.set(keys, own)
  const id = `${province}/${serial}`
  const known = own.get(id) ?? pkcs8(keys.voucherSeed(province, serial))
  own.set(id, known)
  return known
}

/** The public halves of every province's keys, as the deployment gives them to those who only verify. */
export const publicHalves = (keys: Keys): string =>
  provinces
    .flatMap(({ code }) =>
      keySpans().map(({ serial }) => {
        const key = createPublicKey(privateKey(keys, code, serial)).export({ format: 'der', type: 'spki' })
        return `${code}.${serial}:${key.subarray(-32).toString('base64')}`
      }),
    )
    .join(',')

/** Public keys of every province that the deployment names, for verifying without a connection. */
export const publicKeys = (keys: Keys): VoucherKey[] =>
  provinces.flatMap(({ code }) =>
    keySpans().flatMap((span) => {
      const publicKey = keys.voucherPublic(code, span.serial)
      return publicKey ? [{ province: code, ...span, publicKey }] : []
    }),
  )

/** Signs with the key that a province had on a day: the same bytes for the same message, whenever it is asked for. */
export function signOn(
  keys: Keys,
  province: string,
  on: Day,
  message: (serial: number) => Uint8Array,
): { serial: number; signature: Buffer } {
  const spans = keySpans()
  const serial =
    spans.filter(({ from, until }) => from <= on && (until === undefined || on <= until)).at(-1)?.serial ??
    newest(spans)
  return { serial, signature: sign(null, message(serial), privateKey(keys, province, serial)) }
}

/** Signs with a province's newest key, as everything that is issued now. */
export function signNow(
  keys: Keys,
  province: string,
  message: (serial: number) => Uint8Array,
): { serial: number; signature: Buffer } {
  const serial = newest(keySpans())
  return { serial, signature: sign(null, message(serial), privateKey(keys, province, serial)) }
}
