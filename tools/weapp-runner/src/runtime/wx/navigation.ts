import { renameTags } from '../../selectors'
import { env } from '../env'
import { refreshFrame } from '../frame'
import * as router from '../navigation'
import { pageLifetime } from '../page'
import { currentPage } from '../stack'
import { tabBarState } from '../tab-bar-state'
import { asyncApis, WxError } from './define'

type Url = { url: string; events?: Record<string, (data: unknown) => void> }

/** Navigation happens after the calling code has finished, one at a time. */
let queue: Promise<unknown> = Promise.resolve()
const later = <T>(run: () => T): Promise<T> => {
  const work = queue
    .then(
      () =>
        new Promise<void>((resolve) => {
          setTimeout(resolve, 0)
        }),
    )
    .then(run)
  queue = work.catch(() => undefined)
  return work
}

const page = () => {
  const top = currentPage()
  if (!top) throw new WxError('no page')
  return top
}

/** How far an element lies below the top of the page. */
const distance = (target: HTMLElement, scroller: HTMLElement) =>
  target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop

const tab = (index: number) => {
  if (!env().pkg.app.tabBar?.list[index]) throw new WxError('tabbar item not found')
  return index
}

export const navigation = asyncApis({
  navigateTo: ({ url, events }: Url) => later(() => router.navigateTo(url, events)),
  redirectTo: ({ url }: Url) => later(() => router.redirectTo(url)),
  reLaunch: ({ url }: Url) => later(() => router.reLaunch(url)),
  switchTab: ({ url }: Url) => later(() => router.switchTab(url)),
  navigateBack: ({ delta = 1 }: { delta?: number }) => later(() => router.navigateBack(delta)),
  setNavigationBarTitle: ({ title }) => {
    page().config.navigationBarTitleText = title
    refreshFrame()
  },
  setNavigationBarColor: ({ frontColor, backgroundColor }) => {
    Object.assign(page().config, { navigationBarTextStyle: frontColor, navigationBarBackgroundColor: backgroundColor })
    refreshFrame()
  },
  showNavigationBarLoading: () => undefined,
  hideNavigationBarLoading: () => undefined,
  hideHomeButton: () => undefined,
  setBackgroundColor: ({ backgroundColor }) => {
    page().container.style.backgroundColor = backgroundColor
  },
  setBackgroundTextStyle: () => undefined,
  pageScrollTo: ({
    scrollTop,
    selector,
    offsetTop = 0,
  }: {
    scrollTop?: number
    selector?: string
    offsetTop?: number
  }) => {
    const { scroller, container } = page()
    const target = selector ? container.querySelector<HTMLElement>(renameTags(selector)) : null
    if (selector && !target) throw new WxError(`selector "${selector}" not found`)
    scroller.scrollTop = target ? distance(target, scroller) + offsetTop : Number(scrollTop ?? 0)
    if (env().engine === 'strict') scroller.dispatchEvent(new (env().window.Event)('scroll'))
  },
  startPullDownRefresh: () => {
    if (!page().config.enablePullDownRefresh) throw new WxError('enablePullDownRefresh is not set for this page')
    setTimeout(() => {
      page().caller.onPullDownRefresh?.()
      pageLifetime(page(), 'pullDownRefresh')
    }, 0)
  },
  stopPullDownRefresh: () => undefined,
  showTabBar: () => {
    tabBarState().hidden = false
    refreshFrame()
  },
  hideTabBar: () => {
    tabBarState().hidden = true
    refreshFrame()
  },
  setTabBarBadge: ({ index, text }) => {
    tabBarState().badges[tab(index)] = text
    refreshFrame()
  },
  removeTabBarBadge: ({ index }) => {
    tabBarState().badges[tab(index)] = undefined
    refreshFrame()
  },
  showTabBarRedDot: ({ index }) => {
    tabBarState().badges[tab(index)] = ''
    refreshFrame()
  },
  hideTabBarRedDot: ({ index }) => {
    tabBarState().badges[tab(index)] = undefined
    refreshFrame()
  },
  setTabBarItem: ({ index, text }) => {
    tabBarState().texts[tab(index)] = text
    refreshFrame()
  },
  setTabBarStyle: ({ success, fail, complete, ...style }) => {
    Object.assign(env().pkg.app.tabBar ?? {}, style)
    refreshFrame()
  },
})
