import nacl from 'tweetnacl'
import { fromBase64 } from './base64'

/** Whether an Ed25519 signature (64 bytes) over a message is of that public key (32 bytes in base64). */
export function signedBy(message: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const key = fromBase64(publicKey)
  if (
    !key ||
    key.length !== nacl.sign.publicKeyLength ||
    signature.length !== nacl.sign.signatureLength ||
    !isCanonical(signature)
  )
    return false
  return nacl.sign.detached.verify(message, signature, key)
}

// The group order L, little-endian. tweetnacl accepts S and S + L alike (RFC 8032 does not): one message, one
// signature.
const ORDER = [
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0x10,
]

function isCanonical(signature: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    if (signature[32 + i] !== ORDER[i]) return signature[32 + i] < ORDER[i]
  }
  return false
}
