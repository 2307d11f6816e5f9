export { useAssets } from './assets'
export { renderReceiptPdf, renderVoucherPdf } from './pdf'
export { renderVoucherPng } from './png'
