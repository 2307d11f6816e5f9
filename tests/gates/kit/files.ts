import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the repository: path from its root with '/', and its text. */
export interface SourceFile {
  path: string
  text: string
}

export const root = join(__dirname, '../../..')

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.local', 'coverage'])
const TEXT = /\.(ts|tsx|js|mjs|cjs|json|scss|css|html|md|ya?ml|sh|svg|toml)$|^[^.]*$|\/\.[a-z]+$/

/** Paths of all files below a folder of the repository; none when the folder does not exist. */
export function pathsUnder(folder: string): string[] {
  const from = join(root, folder)
  if (!existsSync(from)) return []
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? pathsUnder(path) : entry.isFile() ? [path] : []
  })
}

const read = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') })

/** All TypeScript below some folders, declarations included. */
export const typescriptUnder = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap(pathsUnder)
    .filter((path) => /\.tsx?$/.test(path))
    .map(read)

/** Every text file of the repository except the lock file. */
export const allText = (): SourceFile[] =>
  pathsUnder('')
    .filter((path) => TEXT.test(path) && path !== 'package-lock.json' && statSync(join(root, path)).size < 1_000_000)
    .map(read)

export const exists = (path: string): boolean => existsSync(join(root, path))
export const readText = (path: string): string => read(path).text
export const sizeOf = (path: string): number => statSync(join(root, path)).size

/** Tests may know more than the code beside them. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('tests/')
export const isProduct = (path: string): boolean => /^(shared|miniprogram|cloudfunctions)\//.test(path)
