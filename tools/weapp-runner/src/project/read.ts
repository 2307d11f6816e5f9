import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readJsonObject } from './json'

/** What project.config.json and the runner's own settings say. */
export interface Project {
  dir: string
  /** Folder of the built mini-program. */
  root: string
  appid: string
  settings: Settings
}

/** `weapp-runner.json` beside project.config.json, or the key `weapp-runner` in package.json. */
export interface Settings {
  /** Bytes; WeChat's own limits hold in any case. */
  budgets?: { main?: number; subpackage?: number; total?: number; packages?: Record<string, number> }
  screen?: Partial<import('../package-data').Screen>
  cloud?: string
  scripted?: import('../host/script').Script
  regions?: string
  /** false: nothing asks for consent. */
  privacyCheck?: boolean
}

const CONFIG = 'project.config.json'
/** What a developer sets for himself; nothing of it matters to a run, but DevTools, too, stops at a broken one. */
const PRIVATE_CONFIG = 'project.private.config.json'

/** Reads a project folder. Throws when it holds no mini-program, and BadJson when its own JSON is broken. */
export function readProject(folder: string): Project {
  const dir = resolve(folder)
  if (!existsSync(join(dir, CONFIG))) throw new Error(`${dir} has no ${CONFIG}`)
  const config = readJsonObject(join(dir, CONFIG), CONFIG)
  if (existsSync(join(dir, PRIVATE_CONFIG))) readJsonObject(join(dir, PRIVATE_CONFIG), PRIVATE_CONFIG)
  const root = resolve(dir, config.miniprogramRoot ?? '.')
  if (!existsSync(join(root, 'app.json'))) throw new Error(`${root} has no app.json: build the mini-program first`)
  return { dir, root, appid: config.appid ?? '', settings: readSettings(dir) }
}

function readSettings(dir: string): Settings {
  const own = join(dir, 'weapp-runner.json')
  if (existsSync(own)) return readJsonObject(own, 'weapp-runner.json')
  const manifest = join(dir, 'package.json')
  return existsSync(manifest) ? (readJsonObject(manifest, 'package.json')['weapp-runner'] ?? {}) : {}
}

/** Files of the package by path relative to its root, `/`-separated; what WeChat does not upload is left out. */
export function listFiles(root: string): string[] {
  const files: string[] = []
  const walk = (dir: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) walk(path)
      } else if (!/\.(map|LICENSE\.txt|md)$|^project\.(private\.)?config\.json$/.test(entry.name)) {
        files.push(relative(root, path).split('\\').join('/'))
      }
    }
  }
  walk(root)
  return files.sort()
}
