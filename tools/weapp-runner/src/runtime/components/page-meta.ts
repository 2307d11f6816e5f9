import { currentPage } from '../stack'
import { refreshFrame } from '../frame'
import type { Builtin } from './builtin'

/** Applies a page-meta attribute to the page that holds it. */
export const pageMeta: Builtin = {
  tag: 'page-meta',
  props: {
    backgroundTextStyle: null,
    backgroundColor: null,
    backgroundColorTop: null,
    backgroundColorBottom: null,
    rootBackgroundColor: null,
    scrollTop: null,
    scrollDuration: null,
    pageStyle: null,
    rootFontSize: null,
    pageFontSize: null,
    pageOrientation: null,
  },
  control(host) {
    const page = () => host.dom.closest<HTMLElement>('.weapp-page')
    return {
      attached() {
        this.changed!('pageStyle')
        this.changed!('rootFontSize')
      },
      changed(name) {
        const root = page()
        const box = root?.querySelector<HTMLElement>('wx-page')
        if (!root || !box) return
        if (name === 'pageStyle' && host.get('pageStyle') !== null) box.style.cssText = String(host.get('pageStyle'))
        if (name === 'rootFontSize' && host.get('rootFontSize')) {
          const size = host.get('rootFontSize')
          box.style.fontSize = size === 'system' ? '' : String(size)
        }
        if (name === 'rootBackgroundColor') root.style.backgroundColor = String(host.get('rootBackgroundColor') ?? '')
        const scroller = root.querySelector<HTMLElement>('.weapp-scroller')
        if (name === 'scrollTop' && host.get('scrollTop') !== null && scroller) {
          scroller.scrollTop = parseFloat(String(host.get('scrollTop')))
        }
      },
    }
  },
}

export const navigationBar: Builtin = {
  tag: 'navigation-bar',
  props: {
    title: null,
    loading: false,
    frontColor: null,
    backgroundColor: null,
    colorAnimationDuration: null,
    colorAnimationTimingFunc: null,
  },
  control(host) {
    return {
      attached() {
        this.changed!('title')
      },
      changed() {
        const config = currentPage()?.config
        if (!config) return
        if (host.get('title') !== null) config.navigationBarTitleText = host.get('title')
        if (host.get('backgroundColor')) config.navigationBarBackgroundColor = host.get('backgroundColor')
        refreshFrame()
      },
    }
  },
}
