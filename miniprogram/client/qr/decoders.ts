import type { Decoder } from './read-code'

/** jsQR: 130 KB, works everywhere, gives up early. */
export const quickDecoder = async (): Promise<Decoder> => {
  const { default: read } = await import('jsqr')
  return ({ data, width, height }) => read(data, width, height)?.data || undefined
}

/**
 * ZXing in WebAssembly (1 MB): reads blurred, slanted and partly covered codes.
 * @param wasm where its program is, or the program itself
 * @throws where the browser refuses WebAssembly
 */
export const patientDecoder = async (wasm: string | ArrayBuffer): Promise<Decoder> => {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  const overrides = typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm }
  await prepareZXingModule({ overrides, fireImmediately: true })
  return async ({ data, width, height }) => {
    const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: 1,
    })
    return found.find(({ isValid }) => isValid)?.text || undefined
  }
}
