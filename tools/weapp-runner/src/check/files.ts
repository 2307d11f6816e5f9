import { posix } from 'node:path'
import type { AppConfig, PageConfig } from '../package-data'
import type { Problem } from '../problems'
import { pagePaths } from '../project/app-json'

const MAX_TABS = 5
const MIN_TABS = 2

/** Where a `usingComponents` path points, without suffix. */
const target = (from: string, path: string) =>
  (path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)).replace(/^\.\//, '')

/** app.json against what is there: pages, components, tab bar, preload rules. */
export function checkFiles(
  _root: string,
  files: string[],
  app: AppConfig,
  json: Record<string, PageConfig>,
): Problem[] {
  const known = new Set(files)
  const problems: Problem[] = []
  const add = (kind: string, message: string) => {
    problems.push({ kind, message })
  }
  const pages = pagePaths(app)
  for (const page of pages) {
    for (const suffix of ['js', 'wxml', 'json']) {
      if (!known.has(`${page}.${suffix}`))
        add('missing-page', `app.json names ${page}, but ${page}.${suffix} does not exist`)
    }
  }
  for (const page of new Set(pages.filter((one, at) => pages.indexOf(one) !== at)))
    add('app-json', `app.json names ${page} twice`)
  for (const [path, config] of [['app', app] as const, ...Object.entries(json)]) {
    for (const [tag, request] of Object.entries(config.usingComponents ?? {})) {
      if (/^(plugin|dynamicLib|ext):\/\//.test(request)) continue
      const found = target(path, request)
      if (!known.has(`${found}.js`))
        add('missing-component', `<${tag}> of ${path} is declared as ${request}, which does not exist`)
    }
  }
  const tabs = app.tabBar?.list ?? []
  if (app.tabBar && (tabs.length < MIN_TABS || tabs.length > MAX_TABS))
    add('app-json', `tabBar has ${tabs.length} entries; WeChat takes 2 to 5`)
  for (const { pagePath, iconPath, selectedIconPath } of tabs) {
    if (!app.pages.includes(pagePath)) add('app-json', `tab ${pagePath} is not a page of the main package`)
    for (const icon of [iconPath, selectedIconPath]) {
      if (icon && !known.has(icon.replace(/^\//, '')))
        add('missing-file', `tab ${pagePath} shows ${icon}, which does not exist`)
    }
  }
  for (const [page, rule] of Object.entries(app.preloadRule ?? {})) {
    if (!pages.includes(page)) add('app-json', `preloadRule names the unknown page ${page}`)
    for (const name of rule.packages) {
      const exists =
        name === '__APP__' || app.subPackages.some((one) => one.root === name.replace(/\/$/, '') || one.name === name)
      if (!exists) add('app-json', `preloadRule of ${page} names the unknown package ${name}`)
    }
  }
  return problems
}
