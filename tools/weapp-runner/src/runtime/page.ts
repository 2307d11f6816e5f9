import type { ComponentCaller } from 'glass-easel-miniprogram-adapter'
import { env } from './env'
import { getLoader, getSpace } from './state'
import type { PageInstance } from './stack'
import { mountPage } from './frame'
import { callLifecycle } from './lifecycle'

let lastId = 0

/** Builds a page: component tree first, then onLoad, as WeChat does. */
export function createPage(path: string, query: Record<string, string>, extra: Record<string, unknown>): PageInstance {
  const { pkg } = env()
  const loader = getLoader()
  loader.loadPackage(loader.packageOf(path))
  loader.register(path)
  const rootNode = getSpace().createRoot(path)
  const caller: ComponentCaller = rootNode.get()
  lastId += 1
  const config = { ...pkg.app.window, ...pkg.json[path] }
  const { container, scroller, placeholder } = mountPage(lastId, path, config)
  Object.assign(caller, {
    route: path,
    __route__: path,
    options: query,
    ...extra,
    __wxWebviewId__: lastId,
    getPageId: undefined,
  })
  const page: PageInstance = {
    id: lastId,
    path,
    query,
    config,
    rootNode,
    root: rootNode.getComponent(),
    caller,
    container,
    scroller,
    ready: false,
    visible: false,
  }
  rootNode.attach(scroller, placeholder)
  mountTabBar(page)
  callLifecycle(caller, 'onLoad', query)
  return page
}

const TAB_BAR_PATH = 'custom-tab-bar/index'

/** A custom tab bar is the app's own component, one per tab page. */
function mountTabBar(page: PageInstance) {
  const { tabBar } = env().pkg.app
  if (!tabBar?.custom || !tabBar.list.some((item) => item.pagePath === page.path)) return
  if (!getLoader().register(TAB_BAR_PATH)) return
  const root = getSpace().createRoot(TAB_BAR_PATH)
  const placeholder = page.container.appendChild(env().document.createElement('div'))
  root.attach(page.container, placeholder)
  page.tabBar = root
  page.caller.getTabBar = () => root.get()
}

export function showPage(page: PageInstance): void {
  if (page.visible) return
  page.visible = true
  page.container.hidden = false
  callLifecycle(page.caller, 'onShow')
  pageLifetime(page, 'show')
  if (page.ready) return
  page.ready = true
  setTimeout(() => callLifecycle(page.caller, 'onReady'), 0)
}

export function hidePage(page: PageInstance): void {
  if (!page.visible) return
  page.visible = false
  callLifecycle(page.caller, 'onHide')
  pageLifetime(page, 'hide')
}

export function destroyPage(page: PageInstance): void {
  callLifecycle(page.caller, 'onUnload')
  page.visible = false
  page.tabBar?.release()
  page.rootNode.release()
  page.container.remove()
}

/** Tells the page's components: pageLifetimes show, hide, resize. */
export function pageLifetime(page: PageInstance, name: string, ...args: unknown[]): void {
  page.root.triggerPageLifetime(name, args as never)
  page.tabBar?.getComponent().triggerPageLifetime(name, args as never)
}
