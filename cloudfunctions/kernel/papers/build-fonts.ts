import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { ASSETS } from './assets'

const fromHere = createRequire(__filename)
const source = {
  400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const

/** Every character of GB 2312, which holds all but rare names, with ASCII. */
function commonCharacters(): string {
  const decoder = new TextDecoder('gbk')
  const characters = [String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))]
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.push(decoder.decode(Uint8Array.of(row, cell)))
  }
  // U+E000–F8FF are the codec's answer to empty cells.
  return characters.join('').replace(/[\ue000-\uf8ff\ufffd]/g, '')
}

/** Written beside and renamed, so that a file that is there is whole. */
async function put(outDir: string, name: string, bytes: Uint8Array): Promise<void> {
  const beside = join(outDir, `${name}.${process.pid}`)
  await writeFile(beside, bytes)
  await rename(beside, join(outDir, name))
}

async function trim(weight: 400 | 700, outDir: string): Promise<void> {
  const { default: subsetFont } = await import('subset-font')
  const font = await readFile(fromHere.resolve(source[weight]))
  await put(outDir, ASSETS.common[weight], await subsetFont(font, commonCharacters(), { targetFormat: 'sfnt' }))
  await put(outDir, ASSETS.full[weight], font)
}

/**
 * Puts fonts and wasm for the documents into a folder, to lie as `assets` beside each function
 * that draws vouchers. Does nothing when all files are there already.
 */
export async function buildDocumentAssets(outDir: string): Promise<void> {
  const wanted = [ASSETS.harfbuzz, ASSETS.resvg, ...Object.values(ASSETS.common), ...Object.values(ASSETS.full)]
  if (wanted.every((name) => existsSync(join(outDir, name)))) return
  await mkdir(outDir, { recursive: true })
  await put(outDir, ASSETS.harfbuzz, await readFile(fromHere.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')))
  await put(outDir, ASSETS.resvg, await readFile(fromHere.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await trim(400, outDir)
  await trim(700, outDir)
}

if (require.main === module) {
  const outDir = process.argv[2]
  if (!outDir) throw new Error('usage: build-fonts <folder>')
  void buildDocumentAssets(resolve(outDir))
}
