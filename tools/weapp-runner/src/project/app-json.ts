import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppConfig, PackageData, PageConfig } from '../package-data'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** app.json with both spellings of subPackages made one. */
export function readApp(root: string): AppConfig {
  const raw = read(join(root, 'app.json'))
  const subPackages = (raw.subPackages ?? raw.subpackages ?? []).map((one: { root: string }) => ({
    ...one,
    root: one.root.replace(/^\/|\/$/g, ''),
  }))
  return {
    ...raw,
    pages: raw.pages ?? [],
    subPackages,
    window: raw.window ?? {},
    privacyCheck: raw.__usePrivacyCheck__ === true,
  }
}

/** Every page path of app.json. */
export const pagePaths = (app: AppConfig): string[] => [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

/** JSON of each page and component in the package, by path without suffix. */
export function readJson(root: string, files: string[]): Record<string, PageConfig> {
  const known = new Set(files)
  const result: Record<string, PageConfig> = {}
  for (const file of files) {
    const path = file.replace(/\.json$/, '')
    if (path === file || path === 'app' || !known.has(`${path}.js`)) continue
    result[path] = read(join(root, file))
  }
  return result
}

export function readTheme(root: string, app: AppConfig): PackageData['theme'] {
  const file = join(root, (app as { themeLocation?: string }).themeLocation ?? 'theme.json')
  return existsSync(file) ? { light: {}, dark: {}, ...read(file) } : { light: {}, dark: {} }
}
