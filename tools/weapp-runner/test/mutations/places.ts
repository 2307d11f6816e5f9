import { pagePaths } from '../../src/project/app-json'
import { target, withSuffix } from '../../src/project/references/paths'
import { literal, startTags } from '../../src/project/wxml'
import type { Artefact } from '../artefact'

export const allPages = (it: Artefact) => pagePaths(it.contents.app)
export const firstPage = (it: Artefact) => it.contents.app.entryPagePath ?? it.contents.app.pages[0]!

/** Components that JSON declares, by path. */
export function components(it: Artefact): string[] {
  const { app, json } = it.contents
  const declared = [['app', app] as const, ...Object.entries(json)].flatMap(([path, config]) =>
    Object.values(config.usingComponents ?? {}).map((request) => target(path, request)),
  )
  return [...new Set(declared)]
}

export const filesWith = (it: Artefact, suffix: string, pattern: RegExp) =>
  it.contents.files.filter((file) => file.endsWith(suffix) && pattern.test(it.read(file)))

/** Files that WXML refers to by a tag's `src`. */
export const sources = (it: Artefact, tag: string, suffix: string) =>
  it.contents.files
    .filter((file) => file.endsWith('.wxml'))
    .flatMap((file) =>
      startTags(it.read(file))
        .filter(({ name }) => name === tag)
        .map((one) => withSuffix(target(file, literal(one, 'src')!), suffix)),
    )

export const drop = (it: Artefact, file: string) => {
  it.drop(file)
  return file
}
