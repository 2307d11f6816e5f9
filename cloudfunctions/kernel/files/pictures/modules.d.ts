declare module '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs' {
  type Decoder = {
    /** Room for the file inside the wasm memory. */
    getEncodedBuffer(length: number): Uint8Array
    /** Throws a number (a C++ exception) when the data are damaged. */
    decode(): void
    getDecodedBuffer(): Uint8Array
    getFrameInfo(): { width: number; height: number; componentCount: number }
    delete(): void
  }
  type Codec = { JPEGDecoder: new () => Decoder }
  type Instantiate = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object
  export default function open(options: { instantiateWasm: Instantiate }): Promise<Codec>
}
