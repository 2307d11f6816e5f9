import { readFileSync } from 'node:fs'
import { transformSync, type TransformFailure } from 'esbuild'

/** JSON that cannot be used; its message names the file, the place and the reason. */
export class BadJson extends Error {}

/** Node's own message tells no line, and for short texts not even a position: esbuild's parser does. */
function placeOf(text: string): { place: string; reason: string } | null {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' })
    return null
  } catch (error) {
    const [first] = (error as TransformFailure).errors ?? []
    if (!first?.location) return null
    const { line, lineText, column } = first.location
    // esbuild counts bytes, a reader counts characters.
    const before = Buffer.from(lineText).subarray(0, column).toString()
    return { place: `${line}:${before.length + 1}`, reason: first.text }
  }
}

/** Reads a JSON file. Throws BadJson, under the name that a reader knows the file by. */
export function readJsonFile(path: string, name = path): any {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    const found = placeOf(text)
    throw new BadJson(found ? `${name}:${found.place} ${found.reason}` : `${name}: ${(error as Error).message}`)
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** As readJsonFile, for a file that must hold an object. */
export function readJsonObject(path: string, name = path): Record<string, any> {
  const value = readJsonFile(path, name)
  if (!isObject(value)) throw new BadJson(`${name}: must hold an object, not ${JSON.stringify(value)?.slice(0, 40)}`)
  return value
}
