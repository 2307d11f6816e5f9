import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Secrets } from '../cloudfunctions/kernel/sealing/keys'

const key = () => randomBytes(32).toString('base64')
/** New keys, as a deployment would make them once. */
export const newSecrets = (): Secrets => ({
  fields: { 1: key() },
  index: key(),
  applicant: key(),
  staff: key(),
  chain: key(),
  voucher: key(),
})

/** The functions' variable for these keys. */
export const encodeSecrets = (secrets: Secrets): string => Buffer.from(JSON.stringify(secrets)).toString('base64')

/** The keys of a data folder: made once, readable by its owner only. */
export function secretsOf(data: string): string {
  const file = join(data, 'product-secrets.json')
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(file, JSON.stringify(newSecrets()), { mode: 0o600 })
  }
  return encodeSecrets(JSON.parse(readFileSync(file, 'utf8')) as Secrets)
}
