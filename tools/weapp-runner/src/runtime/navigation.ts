import { env, problem, withContext } from './env'
import { EventChannel } from './event-channel'
import { refreshFrame } from './frame'
import { getLoader } from './state'
import { createPage, destroyPage, hidePage, showPage } from './page'
import { currentPage, MAX_PAGES, pageStack, tabPages, type PageInstance } from './stack'
import { allPages, isTab } from './routes'
import { parseUrl } from './url'

/** A navigation that fails; whatever of it is a fault of the package has been reported. */
export class NavigationError extends Error {}

function target(url: string) {
  const parsed = parseUrl(url, currentPage()?.path ?? '')
  if (allPages().includes(parsed.path)) return parsed
  problem('missing-page', `page "${parsed.path}" is not in app.json`)
  throw new NavigationError(`page "${parsed.path}" is not found`)
}

function preload(path: string) {
  const rule = env().pkg.app.preloadRule?.[path]
  if (!rule) return
  const { subPackages } = env().pkg.app
  for (const name of rule.packages) {
    const root = subPackages.find(
      (one) => one.root.replace(/\/$/, '') === name.replace(/\/$/, '') || one.name === name,
    )?.root
    if (root === undefined) problem('preload-rule', `preloadRule of ${path} names the unknown package ${name}`)
    else setTimeout(() => getLoader().loadPackage(root), 0)
  }
}

function show(page: PageInstance) {
  pageStack().forEach((other) => {
    other.container.hidden = other !== page
  })
  tabPages().forEach((other) => {
    other.container.hidden = other !== page
  })
  showPage(page)
  refreshFrame()
  preload(page.path)
}

/** An app may swallow the failure of a navigation: what broke while the page was made must be seen in any case. */
function create(path: string, query: Record<string, string>, extra: Record<string, unknown>): PageInstance {
  try {
    return createPage(path, query, extra)
  } catch (error) {
    problem('exception', withContext(error, `while page ${path} is created`))
    throw new NavigationError(`page "${path}" could not be created: ${(error as Error).message}`)
  }
}

function open(path: string, query: Record<string, string>, extra: Record<string, unknown> = {}) {
  const page = create(path, query, extra)
  if (isTab(path)) tabPages().set(path, page)
  pageStack().push(page)
  show(page)
  return page
}

export function navigateTo(url: string, events: Record<string, (data: unknown) => void> = {}) {
  const { path, query } = target(url)
  if (isTab(path)) throw new NavigationError('can not navigateTo a tabbar page')
  if (pageStack().length >= MAX_PAGES) throw new NavigationError(`webview count limit exceed`)
  const [here, there] = EventChannel.pair(events)
  const opener = currentPage()
  if (opener) hidePage(opener)
  open(path, query, { getOpenerEventChannel: () => there })
  return { eventChannel: here }
}

export function redirectTo(url: string): void {
  const { path, query } = target(url)
  if (isTab(path)) throw new NavigationError('can not redirectTo a tabbar page')
  closeTop()
  open(path, query)
}

export function reLaunch(url: string): void {
  const { path, query } = target(url)
  while (pageStack().length) closeTop()
  tabPages().forEach(destroyPage)
  tabPages().clear()
  open(path, query)
}

export function switchTab(url: string): void {
  const { path } = target(url)
  if (!isTab(path)) throw new NavigationError('can not switch to no-tabBar page')
  const kept = tabPages().get(path)
  if (currentPage() === kept && kept) return
  while (pageStack().length > 1) closeTop()
  const left = currentPage()
  if (left && left !== kept) {
    if (isTab(left.path)) hidePage(left)
    else destroyPage(left)
  }
  pageStack().length = 0
  if (!kept) {
    open(path, {})
    return
  }
  pageStack().push(kept)
  show(kept)
}

export function navigateBack(delta = 1): void {
  if (pageStack().length === 1) throw new NavigationError('cannot navigate back at first page.')
  for (let i = 0; i < delta && pageStack().length > 1; i++) closeTop()
  show(currentPage()!)
}

/** Takes the top page off the stack; a tab page stays alive in the background. */
function closeTop() {
  const page = pageStack().pop()
  if (!page) return
  if (tabPages().has(page.path)) hidePage(page)
  else destroyPage(page)
}
