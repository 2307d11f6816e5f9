import { NAV_BAR, TAB_BAR, type PageConfig } from '../package-data'
import { env } from './env'
import { currentPage, pageStack } from './stack'
import { activeTheme, resolveTheme } from './theme'
import { tabBarState } from './tab-bar-state'
import { isTab } from './routes'

let pages: HTMLElement
let nav: HTMLElement
let tabBar: HTMLElement
let taps: FrameTaps
/** Dialogs, sheets and toasts of the system. */
export let overlay: HTMLElement

/** What a finger on the frame does. */
export interface FrameTaps {
  back(): void
  tab(url: string): void
}

const make = (name: string, parent: HTMLElement) => {
  const element = env().document.createElement('div')
  element.className = `weapp-${name}`
  parent.appendChild(element)
  return element
}

/** Builds what WeChat draws around the pages: navigation bar, tab bar, place for dialogs. */
export function createFrame(given: FrameTaps): void {
  taps = given
  const { document, screen } = env()
  nav = make('nav', document.body)
  nav.style.cssText = `height:${NAV_BAR}px;padding-top:${screen.statusBar}px`
  pages = make('pages', document.body)
  tabBar = make('tabbar', document.body)
  overlay = make('overlay', document.body)
}

/** Adds a page's boxes: the outer one clips and holds fixed elements, the inner one scrolls. */
export function mountPage(id: number, path: string, config: PageConfig) {
  const container = make('page', pages)
  container.setAttribute('data-page-id', String(id))
  container.setAttribute('data-page', path)
  const { screen } = env()
  const top = config.navigationStyle === 'custom' ? 0 : screen.statusBar + NAV_BAR
  const bottom = isTab(path) && !env().pkg.app.tabBar?.custom ? TAB_BAR + screen.safeBottom : 0
  container.style.cssText = `top:${top}px;bottom:${bottom}px;--wx-vh:${(screen.height - top - bottom) / 100}px`
  const scroller = make('scroller', container)
  const placeholder = env().document.createElement('div')
  scroller.appendChild(placeholder)
  return { container, scroller, placeholder }
}

/** Redraws bars for the page on top. */
export function refreshFrame(): void {
  const page = currentPage()
  if (!page) return
  const config = resolveTheme(page.config)
  nav.hidden = config.navigationStyle === 'custom'
  nav.style.backgroundColor = String(config.navigationBarBackgroundColor ?? '#000000')
  nav.style.color = String(config.navigationBarTextStyle ?? 'white')
  nav.textContent = ''
  if (pageStack().length > 1) {
    const back = make('back', nav)
    back.textContent = '‹'
    back.onclick = () => taps.back()
  }
  make('title', nav).textContent = String(config.navigationBarTitleText ?? '')
  page.container.style.backgroundColor = ''
  page.container.classList.toggle('weapp-dark', activeTheme() === 'dark')
  refreshTabBar(page.path)
}

function refreshTabBar(path: string) {
  const bar = resolveTheme(env().pkg.app.tabBar ?? { list: [] })
  const state = tabBarState()
  tabBar.hidden = !bar.list.length || !isTab(path) || !!bar.custom || state.hidden
  tabBar.style.height = `${TAB_BAR}px`
  tabBar.style.paddingBottom = `${env().screen.safeBottom}px`
  tabBar.style.background = bar.backgroundColor ?? '#fff'
  tabBar.textContent = ''
  bar.list.forEach((item, index) => {
    const tab = make('tab', tabBar)
    const chosen = item.pagePath === path
    tab.style.color = (chosen ? bar.selectedColor : bar.color) ?? '#333'
    const icon = chosen ? item.selectedIconPath : item.iconPath
    if (icon) tab.appendChild(env().document.createElement('img')).src = `/package/${icon.replace(/^\//, '')}`
    const badge = state.badges[index]
    make('tab-text', tab).textContent = state.texts[index] ?? item.text
    if (badge !== undefined) make('badge', tab).textContent = badge
    tab.onclick = () => taps.tab(`/${item.pagePath}`)
  })
}
