declare module 'linebreak' {
  /** Unicode line breaking (UAX #14), which also holds the Chinese rules on leading and trailing marks. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}

declare module 'qrcode/lib/core/qrcode' {
  import type { QRCode, QRCodeOptions, QRCodeSegment } from 'qrcode'
  export function create(segments: QRCodeSegment[], options?: QRCodeOptions): QRCode
}

declare module 'subset-font' {
  export default function subsetFont(font: Buffer, text: string, options?: { targetFormat?: 'sfnt' }): Promise<Buffer>
}
