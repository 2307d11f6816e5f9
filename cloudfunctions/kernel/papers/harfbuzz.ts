import { once, readAsset, ASSETS } from './assets'

type Harfbuzz = Record<string, (...args: number[]) => number> & { memory: WebAssembly.Memory }

const WRITABLE = 2
const DROP_TABLES = 3
const tag = (name: string) => [...name].reduce((sum, c) => (sum << 8) + c.charCodeAt(0), 0)

const loadHarfbuzz = once(async (_: 'subset') => {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(await readAsset(ASSETS.harfbuzz)))
  const hb = instance.exports as unknown as Harfbuzz
  hb._initialize!()
  return hb
})

const memory = (hb: Harfbuzz) => new Uint8Array(hb.memory.buffer)

/** A font kept open in the wasm memory, so that each document only pays for its own characters. */
export type Subsetter = (text: string) => Uint8Array

/**
 * Opens a TTF for subsetting. The wasm is called directly because npm's wrappers look for their
 * wasm file in node_modules, which a bundled function does not have.
 */
export async function openSubsetter(font: Uint8Array): Promise<Subsetter> {
  const hb = await loadHarfbuzz('subset')
  const at = hb.malloc!(font.byteLength)
  memory(hb).set(font, at)
  const blob = hb.hb_blob_create!(at, font.byteLength, WRITABLE, 0, 0)
  const face = hb.hb_face_create!(blob, 0)
  hb.hb_blob_destroy!(blob)
  return (text) => subset(hb, face, text)
}

function subset(hb: Harfbuzz, face: number, text: string): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail!()
  const dropped = hb.hb_subset_input_set!(input, DROP_TABLES)
  // Vertical writing and kerning are not used; hinting does nothing at these sizes.
  for (const table of ['GPOS', 'GSUB', 'GDEF', 'vhea', 'vmtx', 'VORG', 'BASE']) hb.hb_set_add!(dropped, tag(table))
  const unicodes = hb.hb_subset_input_unicode_set!(input)
  for (const c of text) hb.hb_set_add!(unicodes, c.codePointAt(0)!)
  const made = hb.hb_subset_or_fail!(face, input)
  hb.hb_subset_input_destroy!(input)
  if (made === 0) throw new Error('the font could not be subset')
  const blob = hb.hb_face_reference_blob!(made)
  const from = hb.hb_blob_get_data!(blob, 0)
  const bytes = memory(hb).slice(from, from + hb.hb_blob_get_length!(blob))
  hb.hb_blob_destroy!(blob)
  hb.hb_face_destroy!(made)
  return bytes
}
