import * as ge from 'glass-easel'
import { domTag, INNER_TAG } from '../selectors'
import { env, problem } from './env'

type DomElement = ge.domlikeBackend.Element
const noop = () => undefined

/** glass-easel's view of the document. Gestures are ours (gestures.ts), so its own are left out. */
export class DomBackend {
  mode = 3
  document = {
    createElement: (tag: string) => env().document.createElement(domTag(tag)),
    createTextNode: (text: string) => env().document.createTextNode(text),
    createDocumentFragment: () => env().document.createDocumentFragment(),
  }
  destroy = noop
  getWindowWidth = () => env().screen.width
  getWindowHeight = () => env().screen.height
  getDevicePixelRatio = () => env().screen.pixelRatio
  getTheme = () => env().screen.theme
  registerStyleSheetContent = noop
  appendStyleSheetPath = () => 0
  disableStyleSheet = noop
  render(done: (error: Error | null) => void) {
    setTimeout(() => done(null), 0)
  }
  getRootNode = () => env().document.body as unknown as DomElement
  onEvent = noop
  setListenerStats = noop
  setModelBindingStat = noop

  /** Every element passes here: the place to notice a tag that WeChat does not know. */
  associateValue(element: DomElement, value: ge.Element): void {
    element.__wxElement = value
    if (ge.NativeNode.isNativeNode(value) && !INNER_TAG.test(value.is)) {
      const page = value.ownerShadowRoot?.getHostNode().is
      problem('unknown-component', `<${value.is}> in ${page} is neither built in nor in usingComponents`)
    }
  }

  createIntersectionObserver(
    target: DomElement,
    relative: DomElement | null,
    rootMargin: string,
    threshold: number[],
    listener: (status: ge.backend.IntersectionStatus) => void,
  ) {
    const Observer = env().window.IntersectionObserver
    if (!Observer) {
      problem('not-implemented', 'IntersectionObserver needs real layout: use the chromium engine')
      return { disconnect: noop }
    }
    const observer = new Observer(
      (entries) =>
        entries.forEach((entry) =>
          listener({
            intersectionRatio: entry.intersectionRatio,
            boundingClientRect: entry.boundingClientRect,
            intersectionRect: entry.intersectionRect,
            relativeRect: entry.rootBounds!,
            time: entry.time,
          }),
        ),
      { root: relative as unknown as Element | null, rootMargin, threshold },
    )
    observer.observe(target as unknown as Element)
    return { disconnect: () => observer.disconnect() }
  }
}

/** The element of the component framework that a DOM node belongs to. */
export function elementOf(node: Node | null): ge.Element | null {
  for (let at = node as (Node & { __wxElement?: ge.Element }) | null; at; at = at.parentNode as typeof at) {
    if (at.__wxElement) return at.__wxElement
  }
  return null
}

/** The DOM node behind an element; virtual elements have none. */
export const domOf = (element: ge.Element) => element.getBackendElement() as unknown as HTMLElement | null
