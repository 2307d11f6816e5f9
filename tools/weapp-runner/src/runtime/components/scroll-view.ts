import type { Builtin } from './builtin'

const FLAGS = [
  'scrollX',
  'scrollY',
  'scrollWithAnimation',
  'enableBackToTop',
  'enableFlex',
  'scrollAnchoring',
  'refresherEnabled',
  'refresherTriggered',
  'enhanced',
  'bounces',
  'showScrollbar',
  'pagingEnabled',
  'fastDeceleration',
  'usingSticky',
  'enablePassive',
  'reverse',
  'clip',
  'refresherTwoLevelEnabled',
  'refresherTwoLevelTriggered',
  'refresherTwoLevelScrollEnabled',
  'refresherBallisticRefreshEnabled',
  'refresherTwoLevelPinned',
  'scrollIntoViewWithinExtent',
]
const VALUES = [
  'scrollIntoView',
  'refresherThreshold',
  'refresherDefaultStyle',
  'refresherBackground',
  'type',
  'associativeContainer',
  'cacheExtent',
  'minDragDistance',
  'scrollIntoViewAlignment',
  'padding',
  'scrollTop',
  'scrollLeft',
  'refresherTwoLevelThreshold',
  'refresherTwoLevelCloseThreshold',
  'scrollIntoViewOffset',
]

export const scrollView: Builtin = {
  tag: 'scroll-view',
  props: {
    ...Object.fromEntries(FLAGS.map((name) => [name, false])),
    ...Object.fromEntries(VALUES.map((name) => [name, null])),
    upperThreshold: 50,
    lowerThreshold: 50,
  },
  control(host) {
    const { dom } = host
    let last = { top: 0, left: 0 }
    const scrolled = () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = dom
      const deltaY = last.top - scrollTop
      const deltaX = last.left - scrollLeft
      last = { top: scrollTop, left: scrollLeft }
      host.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY })
      const upper = host.get<number>('upperThreshold')
      const lower = host.get<number>('lowerThreshold')
      if (deltaY > 0 && scrollTop <= upper) host.fire('scrolltoupper', { direction: 'top' })
      if (deltaX > 0 && scrollLeft <= upper) host.fire('scrolltoupper', { direction: 'left' })
      if (deltaY < 0 && scrollHeight - scrollTop - clientHeight <= lower)
        host.fire('scrolltolower', { direction: 'bottom' })
      if (deltaX < 0 && scrollWidth - scrollLeft - clientWidth <= lower)
        host.fire('scrolltolower', { direction: 'right' })
    }
    dom.addEventListener('scroll', scrolled)
    const moveTo = (left: number, top: number) => {
      const before = { ...last }
      dom.scrollLeft = left
      dom.scrollTop = top
      // jsdom keeps the position but sends no event.
      if (!dom.clientHeight && (before.top !== top || before.left !== left)) scrolled()
    }
    return {
      changed(name) {
        if (name === 'scrollTop' && host.get('scrollTop') !== null)
          moveTo(dom.scrollLeft, Number(host.get('scrollTop')))
        if (name === 'scrollLeft' && host.get('scrollLeft') !== null)
          moveTo(Number(host.get('scrollLeft')), dom.scrollTop)
        if (name === 'scrollIntoView' && host.get('scrollIntoView')) {
          const target = dom.querySelector<HTMLElement>(`#${host.get('scrollIntoView')}`)
          if (target) moveTo(target.offsetLeft - dom.offsetLeft, target.offsetTop - dom.offsetTop)
        }
      },
      calls: {
        'scroll-view.scrollTo': (x: number, y: number) => moveTo(x, y),
        'scroll-view.scrollTop': () => dom.scrollTop,
        'scroll-view.scrollLeft': () => dom.scrollLeft,
        'scroll-view.scrollWidth': () => dom.scrollWidth,
        'scroll-view.scrollHeight': () => dom.scrollHeight,
      },
    }
  },
}
