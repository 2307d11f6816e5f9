import { env, problem } from './env'
import { refreshFrame } from './frame'
import { callLifecycle } from './lifecycle'
import { reLaunch } from './navigation'
import { allPages } from './routes'
import { currentPage, pageStack } from './stack'
import { getAppInstance, getLoader, setAppInstance } from './state'
import { channels } from './wx/events'
import { setLaunchOptions } from './wx/misc'
import { parseUrl } from './url'

const SCENE_FROM_SEARCH = 1001

/** Puts App, getApp and getCurrentPages where the app's code looks for them. */
export function installAppGlobals(): void {
  Object.assign(env().global, {
    App: (definition: Record<string, any>) => setAppInstance(definition),
    getApp: () => getAppInstance(),
    getCurrentPages: () => pageStack().map((page) => page.caller),
  })
}

/** Starts the app as a cold start does: app.js, then every page file, onLaunch, onShow, first page. */
export function launch(url?: string): void {
  const { app } = env().pkg
  const first = app.entryPagePath ?? app.pages[0]
  // The package's check has told why there is none.
  if (first === undefined) return
  const { path, query } = parseUrl(url ?? `/${first}`, '')
  const options = { path, query, scene: SCENE_FROM_SEARCH, referrerInfo: {}, apiCategory: 'default', mode: 'default' }
  setLaunchOptions(options)
  const loader = getLoader()
  loader.require('app')
  if (!app.lazyCodeLoading) app.pages.forEach((page) => loader.register(page))
  callLifecycle(getAppInstance(), 'onLaunch', options)
  callLifecycle(getAppInstance(), 'onShow', options)
  channels.AppShow.emit(options)
  if (!allPages().includes(path)) {
    problem('missing-page', `page "${path}" is not in app.json`)
    callLifecycle(getAppInstance(), 'onPageNotFound', { path, query, isEntryPage: true })
    return
  }
  reLaunch(url ?? `/${first}`)
}

/** Sends the app to the background, or back. */
export function setForeground(visible: boolean): void {
  const page = currentPage()
  if (visible) {
    callLifecycle(getAppInstance(), 'onShow', {})
    channels.AppShow.emit({})
    if (page) callLifecycle(page.caller, 'onShow')
  } else {
    if (page) callLifecycle(page.caller, 'onHide')
    callLifecycle(getAppInstance(), 'onHide', {})
    channels.AppHide.emit({})
  }
}

/** Switches the phone between light and dark. */
export function setTheme(theme: 'light' | 'dark'): void {
  env().screen.theme = theme
  refreshFrame()
  if (!env().pkg.app.darkmode) return
  callLifecycle(getAppInstance(), 'onThemeChange', { theme })
  channels.ThemeChange.emit({ theme })
}

/** An exception that no app code caught. */
export function appError(error: unknown): void {
  const text = String((error as Error)?.stack ?? error)
  callLifecycle(getAppInstance(), 'onError', text)
  channels.Error.emit(text)
}

export function unhandledRejection(reason: unknown): void {
  problem('unhandled-rejection', reason)
  callLifecycle(getAppInstance(), 'onUnhandledRejection', { reason })
  channels.UnhandledRejection.emit({ reason, promise: null })
}
