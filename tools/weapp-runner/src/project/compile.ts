import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageData, Screen } from '../package-data'
import type { Problem } from '../problems'
import { pagePaths, readApp, readJson, readTheme } from './app-json'
import { listFiles, type Project } from './read'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

export interface Compiled {
  data: PackageData
  /** Expression that gives the template groups. */
  templates: string
  script(path: string): string
  problems: Problem[]
  root: string
}

/** Reads and compiles a built mini-program for either engine. */
export function compile(project: Project, screen: Screen): Compiled {
  const { root, appid } = project
  const files = listFiles(root)
  const app = readApp(root)
  const json = readJson(root, files)
  const templates = compileTemplates(root, files)
  const styles = compileStyles(root, files, json, screen)
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3))
  const missing = pagePaths(app).flatMap((page) =>
    ['js', 'wxml']
      .filter((suffix) => !files.includes(`${page}.${suffix}`))
      .map((suffix) => ({
        kind: 'missing-page',
        message: `app.json names ${page}, but ${page}.${suffix} does not exist`,
      })),
  )
  return {
    root,
    templates: templates.source,
    problems: [...templates.problems, ...styles.problems, ...missing],
    script: (path) => readFileSync(join(root, `${path}.js`), 'utf8'),
    data: { appid, app, json, styles: styles.styles, scripts, theme: readTheme(root, app) },
  }
}
