import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import postcss, { type Container, type Root, type Rule } from 'postcss'
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

/** Inlines `@import` of other WXSS files. */
function load(root: string, file: string, seen: Set<string>, problems: Problem[]): Root | null {
  if (seen.has(file)) return null
  seen.add(file)
  let tree: Root
  try {
    tree = postcss.parse(readFileSync(join(root, file), 'utf8'), { from: file })
  } catch (error) {
    problems.push({ kind: 'wxss', message: `${file}: ${(error as Error).message}` })
    return null
  }
  tree.walkAtRules('import', (rule) => {
    const request = rule.params
      .replace(/^url\(|\)$/g, '')
      .replace(/['"]/g, '')
      .trim()
    const target = request.startsWith('/') ? request.slice(1) : posix.join(dirname(file), request)
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
