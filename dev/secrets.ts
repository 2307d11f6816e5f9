import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyVariables, loadKeys, type KeyEnvironment } from '../cloudfunctions/kernel/sealing/keys'
import { publicHalves } from '../cloudfunctions/kernel/vouchers/signing'

// Prints the keys of a new deployment, as lines for its .env; those that the environment has already are kept:
//   npm run keys

/** The keys of an installation by the variables that carry them; no function is given all of them. */
export type Secrets = Readonly<Record<string, string>>

const key = () => randomBytes(32).toString('base64')

/** New keys where there are none, and the public halves of the voucher key. */
export function completed(known: KeyEnvironment): Secrets {
  const { fields, index, applicant, staff, chain, voucher, voucherPublic } = keyVariables
  const made: Record<string, string> = { [fields]: known[fields] ?? `1:${key()}` }
  for (const name of [index, applicant, staff, chain, voucher]) made[name] = known[name] ?? key()
  return { ...made, [voucherPublic]: publicHalves(loadKeys(made)) }
}

/** The keys of a data folder: made once, readable by its owner only. */
export function secretsOf(data: string): Secrets {
  const file = join(data, 'product-secrets.json')
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(file, JSON.stringify(completed({}), null, 2), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

if (require.main === module)
  for (const [name, value] of Object.entries(completed(process.env))) console.log(`${name}=${value}`)
