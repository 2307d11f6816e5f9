import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Secrets {
  secretId: string
  secretKey: string
  /** Signs storage URLs and identities. */
  signing: string
}

/** The random secrets of a data folder, made on first use and readable by its owner only. */
export function secretsOf(data: string): Secrets {
  mkdirSync(data, { recursive: true })
  const file = join(data, 'secrets.json')
  if (!existsSync(file)) {
    const made: Secrets = {
      secretId: 'AKIDlocal' + randomBytes(12).toString('hex'),
      secretKey: randomBytes(24).toString('hex'),
      signing: randomBytes(32).toString('hex'),
    }
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
    chmodSync(file, 0o600)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

/** HMAC-SHA256 in base64url; `purpose` keeps signatures for one thing from serving another. */
export const seal = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')

/** Compares two signatures without telling how much of them agrees. */
export function sameSignature(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
