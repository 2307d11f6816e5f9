import type { ComponentCaller, Root } from 'glass-easel-miniprogram-adapter'
import type { GeneralComponent } from 'glass-easel'
import type { PageConfig } from '../package-data'

export interface PageInstance {
  id: number
  path: string
  query: Record<string, string>
  config: PageConfig
  rootNode: Root
  root: GeneralComponent
  /** What the app sees as the page: `this` in its handlers. */
  caller: ComponentCaller
  /** Outer box of the page in the document; fixed elements stay inside it. */
  container: HTMLElement
  scroller: HTMLElement
  ready: boolean
  visible: boolean
  atBottom?: boolean
  /** The app's own tab bar on this page, if it has one. */
  tabBar?: Root
}

/** WeChat's limit of open pages. */
export const MAX_PAGES = 10

const stack: PageInstance[] = []
const tabs = new Map<string, PageInstance>()

export const pageStack = () => stack
export const tabPages = () => tabs
export const currentPage = (): PageInstance | undefined => stack[stack.length - 1]

/** A page by the automator's id, also when it is a tab page in the background. */
export const pageById = (id: number) =>
  stack.find((page) => page.id === id) ?? [...tabs.values()].find((page) => page.id === id)
