import { env } from '../env'
import type { Builtin } from './builtin'

export const swiperItem: Builtin = { tag: 'swiper-item', props: { itemId: '', skipHiddenItemLayout: false } }

export const swiper: Builtin = {
  tag: 'swiper',
  props: {
    indicatorDots: false,
    indicatorColor: null,
    indicatorActiveColor: null,
    autoplay: false,
    current: 0,
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: null,
    nextMargin: null,
    snapToEdge: false,
    displayMultipleItems: 1,
    easingFunction: null,
    currentItemId: null,
    skipHiddenItemLayout: false,
    layoutType: null,
    transformerType: null,
    indicatorType: null,
    indicatorMargin: null,
    indicatorSpacing: null,
    indicatorRadius: null,
    indicatorWidth: null,
    indicatorHeight: null,
    indicatorAlignment: null,
    indicatorOffset: null,
    scrollWithAnimation: true,
    cacheExtent: null,
  },
  control(host) {
    const { dom } = host
    let timer: ReturnType<typeof setInterval> | undefined
    let settle: ReturnType<typeof setTimeout> | undefined
    let at = 0
    const items = () => [...dom.children].filter((child): child is HTMLElement => child.tagName === 'WX-SWIPER-ITEM')
    const itemId = () => items()[at]?.getAttribute('item-id') ?? ''
    const align = () => {
      items()[at]?.scrollIntoView?.({ block: 'nearest', inline: 'start' })
    }
    const go = (index: number, source: '' | 'touch' | 'autoplay') => {
      if (index === at || !items()[index]) return
      at = index
      host.set('current', index)
      const detail = { current: at, source, currentItemId: itemId() }
      host.fire('change', detail)
      host.fire('animationfinish', detail)
    }
    dom.addEventListener('scroll', () => {
      clearTimeout(settle)
      settle = setTimeout(() => {
        const extent = host.get('vertical') ? dom.clientHeight : dom.clientWidth
        if (extent) go(Math.round((host.get('vertical') ? dom.scrollTop : dom.scrollLeft) / extent), 'touch')
      }, 80)
    })
    const play = () => {
      clearInterval(timer)
      if (!host.get('autoplay')) return
      timer = setInterval(() => {
        go((at + 1) % Math.max(1, items().length), 'autoplay')
        if (env().engine === 'chromium') align()
      }, host.get('interval'))
    }
    return {
      changed(name) {
        if (name === 'autoplay' || name === 'interval') play()
        if (name === 'current' && host.get('current') !== at) {
          go(host.get('current'), '')
          align()
        }
      },
      attached: play,
      detached: () => {
        clearInterval(timer)
        clearTimeout(settle)
      },
      calls: {
        'swiper.swipeTo': (index: number) => {
          go(index, 'touch')
          align()
        },
      },
    }
  },
}
