// The part of qrcode that phones can run; its main entry draws on a DOM canvas.
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode'
}
