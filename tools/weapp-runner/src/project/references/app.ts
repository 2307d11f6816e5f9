import type { AppConfig } from '../../package-data'
import type { Problem } from '../../problems'
import { pagePaths } from '../app-json'
import type { Contents } from '../contents'

const MAX_TABS = 5
const MIN_TABS = 2

const appJson = (message: string): Problem => ({ kind: 'app-json', message })

/** app.json against what is there: pages, entry, tab bar, preload rules, sitemap, theme. */
export const appReferences = (contents: Contents): Problem[] => [
  ...pages(contents),
  ...tabs(contents),
  ...preloadRules(contents.app),
  ...locations(contents),
  ...themeVariables(contents),
]

function pages({ app, files, problems }: Contents): Problem[] {
  const all = pagePaths(app)
  const twice = new Set(all.filter((one, at) => all.indexOf(one) !== at))
  const gone = [...new Set(all)].flatMap((page) =>
    ['js', 'wxml', 'json']
      .filter((suffix) => !files.includes(`${page}.${suffix}`))
      .map((suffix) => ({
        kind: 'missing-page',
        message: `app.json names ${page}, but ${page}.${suffix} does not exist`,
      })),
  )
  const entry = app.entryPagePath
  return [
    ...gone,
    ...[...twice].map((page) => appJson(`app.json names ${page} twice`)),
    ...(entry && !all.includes(entry) ? [appJson(`app.json: entryPagePath ${entry} is no page`)] : []),
    // What made app.json unreadable has been told already.
    ...(app.pages.length || problems.length ? [] : [appJson('app.json names no page')]),
  ]
}

function tabs({ app, files, theme }: Contents): Problem[] {
  if (!app.tabBar) return []
  const { list } = app.tabBar
  const problems: Problem[] = []
  if (list.length < MIN_TABS || list.length > MAX_TABS)
    problems.push(appJson(`app.json: tabBar has ${list.length} entries; WeChat takes 2 to 5`))
  for (const { pagePath, iconPath, selectedIconPath } of list) {
    if (!app.pages.includes(pagePath))
      problems.push(appJson(`app.json: tab ${pagePath} is not a page of the main package`))
    for (const icon of [iconPath, selectedIconPath].flatMap((path) => shownInThemes(path, theme))) {
      if (!files.includes(icon.replace(/^\//, '')))
        problems.push({
          kind: 'missing-file',
          message: `app.json: tab ${pagePath} shows ${icon}, which does not exist`,
        })
    }
  }
  return problems
}

/** A path, or what `@name` stands for in the light and the dark theme. */
function shownInThemes(path: string | undefined, theme: Contents['theme']): string[] {
  if (!path) return []
  if (!path.startsWith('@')) return [path]
  return [theme.light, theme.dark].flatMap((values) => values[path.slice(1)] ?? [])
}

function preloadRules(app: AppConfig): Problem[] {
  const known = pagePaths(app)
  const exists = (name: string) =>
    name === '__APP__' || app.subPackages.some((one) => one.root === name.replace(/\/$/, '') || one.name === name)
  return Object.entries(app.preloadRule ?? {}).flatMap(([page, { packages }]) => [
    ...(known.includes(page) ? [] : [appJson(`app.json: preloadRule names the unknown page ${page}`)]),
    ...packages
      .filter((name) => !exists(name))
      .map((name) => appJson(`app.json: preloadRule of ${page} names the unknown package ${name}`)),
  ])
}

const locations = ({ app, files }: Contents): Problem[] =>
  (['sitemapLocation', 'themeLocation'] as const).flatMap((field) => {
    const file = app[field]
    if (!file || files.includes(file.replace(/^\.?\//, ''))) return []
    return [{ kind: 'missing-file', message: `app.json: ${field} is ${file}, which does not exist` }]
  })

/** `@name` of a configuration, which theme.json must have for light and for dark. */
function themeVariables({ app, json, theme }: Contents): Problem[] {
  const shown = { 'app.json': { window: app.window, tabBar: app.tabBar } as object }
  for (const [path, config] of Object.entries(json)) Object.assign(shown, { [`${path}.json`]: config })
  return Object.entries(shown).flatMap(([file, config]) => {
    const names = [...JSON.stringify(config).matchAll(/"@(\w+)"/g)].map(([, name]) => name!)
    return [...new Set(names)].flatMap((name) =>
      (['light', 'dark'] as const)
        .filter((shade) => theme[shade][name] === undefined)
        .map((shade) =>
          appJson(`${file} uses @${name}, which ${app.themeLocation ?? 'theme.json'} lacks for ${shade}`),
        ),
    )
  })
}
