import type { AppConfig } from '../package-data'
import type { Problem } from '../problems'
import { isObject } from './json'

const isText = (value: unknown) => typeof value === 'string'
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText)
const isTextMap = (value: unknown) => isObject(value) && Object.values(value).every(isText)
const isPackageList = (value: unknown) =>
  Array.isArray(value) && value.every((one) => isObject(one) && isText(one.root) && isTextList(one.pages))
const isTabBar = (value: unknown) =>
  isObject(value) &&
  Array.isArray(value.list) &&
  value.list.every((one) => isObject(one) && isText(one.pagePath) && isText(one.text))
const isPreloadRule = (value: unknown) =>
  isObject(value) && Object.values(value).every((one) => isObject(one) && isTextList(one.packages))

type Shape = [field: string, what: string, fits: (value: unknown) => boolean]

const USING: Shape = ['usingComponents', 'paths by tag', isTextMap]
const APP: Shape[] = [
  ['pages', 'a list of page paths', isTextList],
  ['entryPagePath', 'a page path', isText],
  ['subPackages', 'a list of {root, pages}', isPackageList],
  ['subpackages', 'a list of {root, pages}', isPackageList],
  ['window', 'an object', isObject],
  ['tabBar', 'an object with a list of {pagePath, text}', isTabBar],
  ['preloadRule', '{packages} by page', isPreloadRule],
  USING,
]

/** Leaves out the fields that are not what they must be, and says so. */
function fitting(file: string, raw: Record<string, any>, shapes: Shape[], problems: Problem[]): Record<string, any> {
  const misfits = shapes.filter(([field, , fits]) => raw[field] !== undefined && !fits(raw[field]))
  for (const [field, what] of misfits)
    problems.push({ kind: 'app-json', message: `${file}: "${field}" must be ${what}` })
  const names = misfits.map(([field]) => field)
  return Object.fromEntries(Object.entries(raw).filter(([field]) => !names.includes(field)))
}

/** A page's or component's JSON without what cannot be used. */
export const pageConfig = (file: string, raw: Record<string, any>, problems: Problem[]) =>
  fitting(file, raw, [USING], problems)

/** app.json with both spellings of subPackages made one, without what cannot be used. */
export function appConfig(raw: Record<string, any>, problems: Problem[]): AppConfig {
  const given = fitting('app.json', raw, APP, problems)
  const subPackages = (given.subPackages ?? given.subpackages ?? []).map((one: { root: string }) => ({
    ...one,
    root: one.root.replace(/^\/|\/$/g, ''),
  }))
  return { ...given, pages: given.pages ?? [], subPackages, window: given.window ?? {} }
}

/** Every page path of app.json. */
export const pagePaths = (app: AppConfig): string[] => [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]
