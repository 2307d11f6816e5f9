import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that the documents need at run time; `build-fonts.ts` makes them. */
export const ASSETS = {
  harfbuzz: 'harfbuzz-subset.wasm',
  resvg: 'resvg.wasm',
  common: { 400: 'noto-sans-sc-400-gb2312.ttf', 700: 'noto-sans-sc-700-gb2312.ttf' },
  full: { 400: 'noto-sans-sc-400.ttf', 700: 'noto-sans-sc-700.ttf' },
} as const

// A bundled function carries its assets folder beside its index.js.
let folder = join(__dirname, 'assets')

/** Says where fonts and wasm lie; without it, `assets` beside the running file. */
export function useAssets(dir: string): void {
  folder = dir
}

export const readAsset = (name: string): Promise<Buffer> => readFile(join(folder, name))

/** Runs `load` once for a key and shares its result; a failure is not remembered. */
export function once<K, V>(load: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const loaded = new Map<K, Promise<V>>()
  return (key) => {
    const known = loaded.get(key)
    if (known) return known
    const loading = load(key)
    loading.catch(() => loaded.delete(key))
    loaded.set(key, loading)
    return loading
  }
}
