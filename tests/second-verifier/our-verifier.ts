import { readFileSync } from 'node:fs'
import { verifyVoucher, type VoucherKey } from '../../shared/vouchers'

/** The product's verifier as a program of its own, asked as the second one is: jest's sandbox slows Ed25519 tenfold. */
const { keys, texts } = JSON.parse(readFileSync(0, 'utf8')) as { keys: VoucherKey[]; texts: string[] }
process.stdout.write(JSON.stringify(texts.map((text) => verifyVoucher(text, keys))))
