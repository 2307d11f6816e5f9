import { env } from './env'
import { pageLifetime } from './page'
import { pageById } from './stack'

const DEFAULT_REACH = 50

/** Page scrolling: onPageScroll and onReachBottom of the page whose box scrolled. */
export function listenForScrolling(): void {
  env().document.addEventListener(
    'scroll',
    (event) => {
      const scroller = event.target as HTMLElement
      if (!scroller.classList?.contains('weapp-scroller')) return
      const page = pageById(Number(scroller.parentElement?.getAttribute('data-page-id')))
      if (!page) return
      const { scrollTop, scrollHeight, clientHeight } = scroller
      page.caller.onPageScroll?.({ scrollTop })
      pageLifetime(page, 'pageScroll', { scrollTop })
      const distance = Number(page.config.onReachBottomDistance ?? DEFAULT_REACH)
      const bottom = scrollHeight > clientHeight && scrollHeight - scrollTop - clientHeight <= distance
      if (bottom && !page.atBottom) page.caller.onReachBottom?.()
      page.atBottom = bottom
    },
    { capture: true },
  )
}
