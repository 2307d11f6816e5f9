import * as z from 'zod/mini'
import { canonical } from '../canonical'
import { toUtf8 } from '../vouchers/bytes'

const text = z.string().check(z.minLength(1), z.maxLength(200))
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** One picture as the receiver keeps it: SHA-256 of its bytes in hex, and how many they are. */
const receivedSchema = z.strictObject({
  name: text,
  part: text,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.number().check(z.minimum(1)),
})

/** What an authority received for a case: once at the submission, and once more at every resubmission. */
export const receiptSchema = z.strictObject({
  number: text,
  service: text,
  /** Hash of the definition that the case is pinned to. */
  definition: text,
  /** Milliseconds since 1970. */
  submittedAt: z.number(),
  authority: z.strictObject({ division: z.string().check(z.regex(/^\d{6}$/)), name: text }),
  materials: z.array(receivedSchema),
  resubmissions: z.array(z.strictObject({ at: z.number(), materials: z.array(receivedSchema) })),
})
export type Receipt = z.infer<typeof receiptSchema>
export type Received = z.infer<typeof receivedSchema>

/** The receipt with its signature: which key of which province signed on which day, and the signature in base64. */
export const signedReceiptSchema = z.strictObject({
  form: z.literal('daoluyunzheng-receipt-1'),
  receipt: receiptSchema,
  key: z.strictObject({ province: z.string().check(z.regex(/^\d{2}$/)), serial: z.number(), on: day }),
  signature: z.string().check(z.maxLength(100)),
})
export type SignedReceipt = z.infer<typeof signedReceiptSchema>
export type ReceiptKey = SignedReceipt['key']

export const receiptForm = 'daoluyunzheng-receipt-1'

// Province keys sign vouchers too: a signature of the one must never pass for one of the other.
const DOMAIN = 'daoluyunzheng receipt v1\n'

/** What the key signs: the domain string, then the canonical text of the receipt and of the key's name. */
export const receiptSignInput = (receipt: Receipt, key: ReceiptKey): Uint8Array =>
  Uint8Array.from(toUtf8(DOMAIN + canonical({ receipt, key })))

/** The file that a person keeps; equal receipts give equal text. */
export const receiptText = (signed: SignedReceipt): string => canonical(signed)
