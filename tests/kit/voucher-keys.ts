import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { assemble, encodeVoucher, signInput, type FactsToIssue, type VoucherKey } from '../../shared/vouchers'

/** Node's own Ed25519 signs in tests, tweetnacl and OpenSSL verify: independent implementations. */
export interface Signer {
  privateKey: KeyObject
  /** 32 bytes in base64. */
  publicKey: string
}

/** The key pair whose private half is 32 times this byte. */
function signerOf(seed: number): Signer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return {
    privateKey,
    publicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12).toString('base64'),
  }
}

/** Signs any bytes as a voucher: also such as encodeVoucher would not write. */
export const signPayload = (unsigned: Uint8Array, { privateKey }: Signer): Uint8Array =>
  assemble(unsigned, sign(null, signInput(unsigned), privateKey))

export const issueVoucher = (facts: FactsToIssue, signer: Signer): Uint8Array =>
  signPayload(encodeVoucher(facts), signer)

export const gansuSigner = signerOf(7)
export const henanSigner = signerOf(8)
/** On no list: a forger's. */
export const strangeSigner = signerOf(9)

export const voucherPrefix = 'https://ysfw.example.gov.cn/v/'
export const testKeys: VoucherKey[] = [
  { province: '62', serial: 1, publicKey: gansuSigner.publicKey, from: '2026-01-01', until: '2027-12-31' },
  { province: '41', serial: 1, publicKey: henanSigner.publicKey, from: '2026-01-01' },
]
