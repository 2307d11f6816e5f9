import type { Problem } from '../problems'
import { readApp, readJson } from '../project/app-json'
import { listFiles, readProject } from '../project/read'
import { checkCode } from './code'
import { checkFiles } from './files'
import { checkSizes, packageSizes } from './sizes'
import { checkTemplates } from './templates'
import { checkWxml } from './wxml'

/** Checks a built package as WeChat's uploader and reviewers would. An empty list is good. */
export async function check(projectDir: string): Promise<Problem[]> {
  const { root, settings } = readProject(projectDir)
  const files = listFiles(root)
  const app = readApp(root)
  const json = readJson(root, files)
  return [
    ...checkSizes(root, files, app, settings.budgets ?? {}),
    ...checkFiles(root, files, app, json),
    ...checkTemplates(root, files),
    ...checkWxml(root, files),
    ...checkCode(root, files),
  ]
}

/** Bytes of each package by its root; `''` is the main package. */
export function sizesOf(projectDir: string): Map<string, number> {
  const { root } = readProject(projectDir)
  return packageSizes(root, listFiles(root), readApp(root))
}
