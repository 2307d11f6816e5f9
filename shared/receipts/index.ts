export {
  receiptForm,
  receiptSchema,
  receiptSignInput,
  receiptText,
  signedReceiptSchema,
  type Receipt,
  type ReceiptKey,
  type Received,
  type SignedReceipt,
} from './receipt'
export { verifyReceipt, type ReceiptProblem, type ReceiptVerification } from './verify'
