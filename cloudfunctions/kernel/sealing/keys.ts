import { createHmac, hkdfSync } from 'node:crypto'

/**
 * Everything secret, from one variable of the function's environment: base64 of
 * `{fields: {"1": key}, index, applicant, staff, chain, voucher}`, each key 32 bytes in base64.
 * Separate keys, so that one can be changed without the others.
 */
export interface Secrets {
  fields: Record<string, string>
  index: string
  applicant: string
  staff: string
  chain: string
  voucher: string
}

export interface Keys {
  /** Version under which new personal fields are encrypted. */
  readonly fieldVersion: number
  field(version: number): Buffer
  /** Keyed blind index of a personal value: equal values find each other, nobody else can compute it. */
  blind(kind: string, value: string): string
  /** Keyed digest of anything that an event or a record refers to. */
  digest(kind: string, value: string | Uint8Array): string
  sessionKey(kind: 'person' | 'staff'): Buffer
  /** Ed25519 seed of a province's voucher key. */
  voucherSeed(province: string, serial: number): Buffer
}

export const secretsVariable = 'DLYZ_SECRETS'

/** @throws Error when the variable is missing or incomplete: no function starts without keys */
export function loadKeys(value: string | undefined): Keys {
  if (!value) throw new Error(`${secretsVariable} is not set`)
  const secrets = JSON.parse(Buffer.from(value, 'base64').toString('utf8')) as Secrets
  const bytes = (name: string, text: string | undefined): Buffer => {
    const key = Buffer.from(text ?? '', 'base64')
    if (key.length !== 32) throw new Error(`${secretsVariable}: ${name} is not a key of 32 bytes`)
    return key
  }
  const fields = Object.fromEntries(
    Object.entries(secrets.fields).map(([version, key]) => [Number(version), bytes(`fields.${version}`, key)]),
  )
  const [index, chain, voucher] = [
    bytes('index', secrets.index),
    bytes('chain', secrets.chain),
    bytes('voucher', secrets.voucher),
  ]
  const sessions = { person: bytes('applicant', secrets.applicant), staff: bytes('staff', secrets.staff) }
  const mac = (key: Buffer, kind: string, value: string | Uint8Array) =>
    createHmac('sha256', key).update(kind).update('\0').update(value).digest('base64url')
  return {
    fieldVersion: Math.max(...Object.keys(fields).map(Number)),
    field: (version) => {
      const key = fields[version]
      if (!key) throw new Error(`no field key of version ${version}`)
      return key
    },
    blind: (kind, text) => mac(index, kind, text),
    digest: (kind, data) => mac(chain, kind, data),
    sessionKey: (kind) => sessions[kind],
    voucherSeed: (province, serial) =>
      Buffer.from(hkdfSync('sha256', voucher, Buffer.alloc(0), `voucher:${province}:${serial}`, 32)),
  }
}
