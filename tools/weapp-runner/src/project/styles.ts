import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import postcss, { type Container, type CssSyntaxError, type Root, type Rule } from 'postcss'
import type { PageConfig, Screen } from '../package-data'
import type { Problem } from '../problems'
import { renameTags } from '../selectors'
import { scopeName } from './scope'

const DESIGN_WIDTH = 750

/** Values as a browser knows them: rpx and vh in pixels of this screen, safe areas as lengths. */
function value(text: string, screen: Screen): string {
  const insets: Record<string, number> = { top: screen.statusBar, bottom: screen.safeBottom, left: 0, right: 0 }
  return text
    .replace(/(-?[\d.]+)rpx/g, (_, number: string) => `${(Number(number) * screen.width) / DESIGN_WIDTH}px`)
    .replace(/(-?[\d.]+)vh\b/g, (_, number: string) => `calc(${number} * var(--wx-vh))`)
    .replace(
      /(?:env|constant)\(\s*safe-area-inset-(\w+)\s*(?:,[^)]*)?\)/g,
      (_, side: string) => `${insets[side] ?? 0}px`,
    )
}

const inKeyframes = (rule: Rule) => /keyframes$/i.test((rule.parent as { name?: string } | undefined)?.name ?? '')

/** A picture or font of the package, which WXSS cannot show: WeChat takes network addresses and inline data only. */
const LOCAL_URL = /url\(\s*["']?(?!["']|data:|https?:|\/\/|#|\))([^"')]+)/g

/** Inlines `@import` of other WXSS files. */
function load(root: string, file: string, seen: Set<string>, problems: Problem[]): Root | null {
  if (seen.has(file)) return null
  seen.add(file)
  let tree: Root
  try {
    tree = postcss.parse(readFileSync(join(root, file), 'utf8'), { from: file })
  } catch (error) {
    const { line, column, reason } = error as CssSyntaxError
    problems.push({ kind: 'wxss', message: `${file}:${line}:${column} ${reason}` })
    return null
  }
  tree.walkDecls((declaration) => {
    for (const [, path] of declaration.value.matchAll(LOCAL_URL))
      problems.push({
        kind: 'wxss',
        message: `${file}:${declaration.source?.start?.line ?? 1} shows ${path}: WXSS cannot show files of the package`,
      })
  })
  tree.walkAtRules('import', (rule) => {
    const request = rule.params
      .replace(/^url\(|\)$/g, '')
      .replace(/['"]/g, '')
      .trim()
    const target = request.startsWith('/') ? request.slice(1) : posix.join(dirname(file), request)
    if (!existsSync(join(root, target))) {
      const line = rule.source?.start?.line ?? 1
      problems.push({ kind: 'wxss', message: `${file}:${line} imports ${target}, which does not exist` })
      rule.remove()
      return
    }
    const nested = load(root, target, seen, problems)
    rule.replaceWith(nested ? nested.nodes : [])
  })
  return tree
}

/** Classes of an isolated component carry its prefix; a page's rules hold on that page alone, without weight. */
function scope(tree: Container, path: string, prefix: boolean): void {
  const page = `:where([data-page="${path}"])`
  tree.walkRules((rule) => {
    if (inKeyframes(rule)) return
    rule.selectors = rule.selectors.map((selector) => {
      const renamed = renameTags(selector).replace(/:host\b/g, `[wx-host="${scopeName(path)}"]`)
      if (prefix) return renamed.replace(/\.(-?[_a-zA-Z][\w-]*)/g, `.${scopeName(path)}--$1`)
      return path === 'app' ? renamed : `${page} ${renamed}`
    })
  })
}

/** Compiles each WXSS that a page or component owns, and app.wxss. */
export function compileStyles(
  root: string,
  files: string[],
  json: Record<string, PageConfig>,
  screen: Screen,
): { styles: Record<string, string>; problems: Problem[] } {
  const problems: Problem[] = []
  const styles: Record<string, string> = {}
  for (const path of ['app', ...Object.keys(json)]) {
    if (!files.includes(`${path}.wxss`)) continue
    const tree = load(root, `${path}.wxss`, new Set(), problems)
    if (!tree) continue
    tree.walkDecls((declaration) => {
      declaration.value = value(declaration.value, screen)
    })
    const isolated = json[path]?.component === true && !/shared$/.test(json[path]?.styleIsolation ?? '')
    const shared = json[path]?.styleIsolation === 'shared'
    const prefixed = isolated || json[path]?.styleIsolation === 'apply-shared'
    scope(tree, shared ? 'app' : path, prefixed)
    styles[path] = tree.toString()
  }
  return { styles, problems }
}
