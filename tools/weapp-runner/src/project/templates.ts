import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Problem } from '../problems'

interface ParseError {
  isError: boolean
  level: string
  message: string
  path: string
  startLine: number
  startColumn: number
}

/** Compiles all WXML and WXS into one expression: an object of template groups by path. */
export function compileTemplates(root: string, files: string[]): { source: string; problems: Problem[] } {
  const group = new TmplGroup()
  const problems: Problem[] = []
  for (const file of files) {
    const text = () => readFileSync(join(root, file), 'utf8')
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), text())
    if (!file.endsWith('.wxml')) continue
    for (const error of group.addTmpl(file.slice(0, -5), text()) as ParseError[]) {
      problems.push({
        kind: 'wxml',
        message: `${file}:${error.startLine + 1}:${error.startColumn + 1} ${error.message}`,
      })
    }
  }
  problems.push(...missingImports(group, files))
  const source = group.getTmplGenObjectGroups()
  group.free()
  return { source, problems }
}

function missingImports(group: TmplGroup, files: string[]): Problem[] {
  const known = new Set(files)
  return files
    .filter((file) => file.endsWith('.wxml'))
    .flatMap((file) => {
      const path = file.slice(0, -5)
      const gone = [
        ...group.getDirectDependencies(path).map((one: string) => `${one}.wxml`),
        ...group.getScriptDependencies(path).map((one: string) => `${one}.wxs`),
      ].filter((one) => !known.has(one))
      return gone.map((one) => ({ kind: 'wxml', message: `${file} refers to ${one}, which does not exist` }))
    })
}
