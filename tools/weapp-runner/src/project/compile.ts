import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageData, Screen } from '../package-data'
import type { Problem } from '../problems'
import { readContents, type Contents } from './contents'
import type { Project } from './read'
import { checkReferences } from './references'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

export interface Compiled {
  data: PackageData
  /** Expression that gives the template groups. */
  templates: string
  script(path: string): string
  /** What is wrong before anything runs: JSON, WXML, WXSS, and references that lead nowhere. */
  problems: Problem[]
  contents: Contents
  root: string
}

/** Reads and compiles a built mini-program for either engine. */
export function compile(project: Project, screen: Screen, privacyCheck = true): Compiled {
  const { root, appid } = project
  const contents = readContents(root)
  const { files, app, json, theme } = contents
  const templates = compileTemplates(root, files)
  const styles = compileStyles(root, files, json, screen)
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3))
  return {
    root,
    contents,
    templates: templates.source,
    problems: [...contents.problems, ...templates.problems, ...styles.problems, ...checkReferences(contents)],
    script: (path) => readFileSync(join(root, `${path}.js`), 'utf8'),
    data: { appid, app, json, styles: styles.styles, scripts, theme, privacyCheck },
  }
}
