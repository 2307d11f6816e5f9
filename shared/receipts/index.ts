export { receiptForm, receiptSignInput, receiptText, type Receipt, type ReceiptKey, type Received } from './receipt'
export { verifyReceipt } from './verify'
