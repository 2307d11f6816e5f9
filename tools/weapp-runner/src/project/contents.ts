import { join } from 'node:path'
import type { AppConfig, PackageData, PageConfig } from '../package-data'
import type { Problem } from '../problems'
import { appConfig, pageConfig } from './app-json'
import { BadJson, readJsonFile, readJsonObject } from './json'
import { listFiles } from './read'

/** What lies in a built mini-program: its files, and its JSON as far as it can be read. */
export interface Contents {
  root: string
  /** Paths relative to the root. */
  files: string[]
  app: AppConfig
  /** JSON of each page and component, by path without suffix. */
  json: Record<string, PageConfig>
  theme: PackageData['theme']
  /** JSON that does not parse, or is not what it must be. */
  problems: Problem[]
}

/** Reads a package. A file that cannot be read is a problem, and empty for the rest. */
export function readContents(root: string): Contents {
  const files = listFiles(root)
  const problems: Problem[] = []
  const read = (file: string): Record<string, any> => {
    try {
      return readJsonObject(join(root, file), file)
    } catch (error) {
      if (!(error instanceof BadJson)) throw error
      problems.push({ kind: 'json', message: error.message })
      return {}
    }
  }

  const app = appConfig(read('app.json'), problems)
  const themeFile = app.themeLocation ?? 'theme.json'
  const theme = { light: {}, dark: {}, ...(files.includes(themeFile) ? read(themeFile) : {}) }
  const json: Record<string, PageConfig> = {}
  const others: string[] = []
  for (const file of files) {
    if (!file.endsWith('.json') || file === 'app.json' || file === themeFile) continue
    const path = file.slice(0, -'.json'.length)
    if (files.includes(`${path}.js`)) json[path] = pageConfig(file, read(file), problems)
    else others.push(file)
  }
  return { root, files, app, json, theme, problems: [...problems, ...unreadable(root, others)] }
}

/** JSON that WeChat or the app itself reads, such as sitemap.json: it may hold anything, but it must parse. */
function unreadable(root: string, files: string[]): Problem[] {
  const problems: Problem[] = []
  for (const file of files) {
    try {
      readJsonFile(join(root, file), file)
    } catch (error) {
      if (!(error instanceof BadJson)) throw error
      problems.push({ kind: 'json', message: error.message })
    }
  }
  return problems
}
