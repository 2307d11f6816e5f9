import type { Problem } from '../problems'
import { compile } from '../project/compile'
import { readContents } from '../project/contents'
import { BadJson } from '../project/json'
import { readProject, type Project } from '../project/read'
import { DEFAULT_SCREEN } from '../screen'
import { checkCode } from './code'
import { checkSizes, packageSizes } from './sizes'
import { checkTemplates } from './templates'
import { checkWxml } from './wxml'

/**
 * Checks a built package as WeChat's uploader and reviewers would. An empty list is good.
 * Throws when the folder holds no mini-program.
 */
export async function check(projectDir: string): Promise<Problem[]> {
  let project: Project
  try {
    project = readProject(projectDir)
  } catch (error) {
    if (!(error instanceof BadJson)) throw error
    return [{ kind: 'json', message: error.message }]
  }
  const { root, settings } = project
  const { contents, problems } = compile(project, DEFAULT_SCREEN)
  const { files, app } = contents
  return [
    ...problems,
    ...checkSizes(root, files, app, settings.budgets ?? {}),
    ...checkTemplates(root, files),
    ...checkWxml(root, files),
    ...checkCode(root, files),
  ]
}

/** Bytes of each package by its root; `''` is the main package. */
export function sizesOf(projectDir: string): Map<string, number> {
  const { root } = readProject(projectDir)
  const { files, app } = readContents(root)
  return packageSizes(root, files, app)
}
