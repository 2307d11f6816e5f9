export { useAssets } from './assets'
export type { ReceiptModel, Rendered } from './model'
export { renderReceiptPdf, renderVoucherPdf } from './pdf'
export { renderVoucherPng } from './png'
