import { createHmac, hkdfSync } from 'node:crypto'

/**
 * The keys by name, each for one purpose and in an environment variable of its own, so that a function is given only
 * those that it needs and one can be changed without the others. A key is 32 bytes in base64; `fields` is a list
 * `<version>:<key>,…`, `voucherPublic` the public halves `<province>.<serial>:<key>,…`, which are no secret.
 */
export const keyVariables = {
  fields: 'DLYZ_KEY_FIELDS',
  index: 'DLYZ_KEY_INDEX',
  applicant: 'DLYZ_KEY_APPLICANT',
  staff: 'DLYZ_KEY_STAFF',
  chain: 'DLYZ_KEY_CHAIN',
  voucher: 'DLYZ_KEY_VOUCHER',
  voucherPublic: 'DLYZ_KEY_VOUCHER_PUBLIC',
} as const
export type KeyName = keyof typeof keyVariables
/** An environment, of which only the variables of keys are read. */
export type KeyEnvironment = Readonly<Record<string, string | undefined>>

/** A function used a key that it was not given: its code and `cloudfunctions/functions.ts` disagree. */
export class KeyNotGiven extends Error {
  /** The variable, which the log of a crash may name. */
  constructor(readonly code: string) {
    super(`this function was not given ${code}`)
    this.name = 'KeyNotGiven'
  }
}

/** The keys that a function has. Using one that it was not given throws KeyNotGiven. */
export interface Keys {
  has(name: KeyName): boolean
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
  /** Public half of a province's voucher key in base64, when the deployment gives one. */
  voucherPublic(province: string, serial: number): string | undefined
}

function bytes(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error(`${name} is not a key of 32 bytes`)
  return key
}

/** `<id>:<key>,<id>:<key>` as a table. */
const listed = (name: string, text: string): Map<string, Buffer> =>
  new Map(
    text.split(',').map((entry) => {
      const [id = '', key = ''] = entry.split(':')
      return [id, bytes(`${name} ${id}`, key)]
    }),
  )

/** @throws Error naming a variable that is set and holds no key: no function starts with a broken one */
export function loadKeys(environment: KeyEnvironment): Keys {
  const given = <T>(name: KeyName, read: (variable: string, text: string) => T): (() => T) => {
    const variable = keyVariables[name]
    const text = environment[variable]
    const key = text ? read(variable, text) : undefined
    return () => {
      if (key === undefined) throw new KeyNotGiven(variable)
      return key
    }
  }
  const [fields, publicHalves] = [given('fields', listed), given('voucherPublic', listed)]
  const [index, chain, voucher] = [given('index', bytes), given('chain', bytes), given('voucher', bytes)]
  const sessions = { person: given('applicant', bytes), staff: given('staff', bytes) }
  const mac = (key: Buffer, kind: string, value: string | Uint8Array) =>
    createHmac('sha256', key).update(kind).update('\0').update(value).digest('base64url')
  return {
    has: (name) => !!environment[keyVariables[name]],
    get fieldVersion() {
      return Math.max(...[...fields().keys()].map(Number))
    },
    field: (version) => {
      const key = fields().get(String(version))
      if (!key) throw new Error(`no field key of version ${version}`)
      return key
    },
    blind: (kind, text) => mac(index(), kind, text),
    digest: (kind, data) => mac(chain(), kind, data),
    sessionKey: (kind) => sessions[kind](),
    voucherSeed: (province, serial) =>
      Buffer.from(hkdfSync('sha256', voucher(), Buffer.alloc(0), `voucher:${province}:${serial}`, 32)),
    voucherPublic: (province, serial) => publicHalves().get(`${province}.${serial}`)?.toString('base64'),
  }
}
