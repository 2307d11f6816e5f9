export { useAssets } from './assets'
export type { Rendered, VoucherModel } from './model'
export { renderVoucherPdf } from './pdf'
export { renderVoucherPng } from './png'
