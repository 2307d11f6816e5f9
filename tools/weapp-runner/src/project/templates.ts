import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Problem } from '../problems'
import { MISSING_TEMPLATE } from './missing-template'

interface ParseError {
  isError: boolean
  level: string
  message: string
  path: string
  startLine: number
  startColumn: number
}

/** A WXS module required with its suffix: the compiler knows modules without. */
const REQUIRED_WXS = /(\brequire\(\s*["'][^"'\n]+)\.wxs(["']\s*\))/g

/** Compiles all WXML and WXS into one expression: an object of template groups by path. */
export function compileTemplates(root: string, files: string[]): { source: string; problems: Problem[] } {
  const group = new TmplGroup()
  const problems: Problem[] = []
  for (const file of files) {
    const text = () => readFileSync(join(root, file), 'utf8')
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), text().replace(REQUIRED_WXS, '$1$2'))
    if (!file.endsWith('.wxml')) continue
    for (const error of group.addTmpl(file.slice(0, -5), text()) as ParseError[]) {
      problems.push({
        kind: 'wxml',
        message: `${file}:${error.startLine + 1}:${error.startColumn + 1} ${error.message}`,
      })
    }
  }
  const count = files.filter((file) => file.endsWith('.wxml')).length
  const source = nameFailingScripts(tellMissing(group.getTmplGenObjectGroups(), count))
  group.free()
  return { source, problems }
}

/** Two places of the compiler's output, which the functions below complete. */
const LOOKUP = 'return S[P]};'
const RUN_SCRIPT = 'module.loader.call(null, require, module.exports, module);'

/**
 * WeChat warns of `<template is>` with a name that no template has; the compiled code would render nothing and say
 * nothing. The one place that looks a name up, once in each file, asks the group's own function when there is none.
 */
function tellMissing(source: string, files: number): string {
  const parts = source.split(LOOKUP)
  if (parts.length - 1 !== files) throw new Error('the template compiler writes code that weapp-runner does not know')
  const name = JSON.stringify(MISSING_TEMPLATE)
  return parts.join(`return P&&S[P]||H[${name}]&&H[${name}](P)};`)
}

/** All WXS is one script in the end: what a file throws says which file it was. */
function nameFailingScripts(source: string): string {
  const named = "error.message = filename + '.wxs: ' + error.message"
  return source.replace(RUN_SCRIPT, `try { ${RUN_SCRIPT} } catch (error) { ${named}; throw error }`)
}
