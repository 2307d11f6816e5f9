import * as ge from 'glass-easel'
import { renameTags, weappTag } from '../../selectors'
import { builtinTag } from '../components'
import { elementOf } from '../backend'
import { pageById, type PageInstance } from '../stack'

const ids = new WeakMap<ge.Element, string>()
const elements = new Map<string, ge.Element>()
let last = 0

const idOf = (element: ge.Element) => {
  let id = ids.get(element)
  if (!id) {
    last += 1
    id = String(last)
    ids.set(element, id)
    elements.set(id, element)
  }
  return id
}

/** The element behind the automator's handle. */
export function elementById(id: string): ge.Element {
  const element = elements.get(id)
  if (!element) throw new Error('no such element')
  const dom = element.getBackendElement() as unknown as HTMLElement | null
  if (!dom?.isConnected) throw new Error('element has left the page')
  return element
}

export function requirePage(id: number): PageInstance {
  const page = pageById(id)
  if (!page) throw new Error('page is closed')
  return page
}

export const describe = (element: ge.Element) => {
  const dom = element.getBackendElement() as unknown as HTMLElement
  const custom = builtinTag(element) === null && ge.Component.isComponent(element)
  return { elementId: idOf(element), tagName: weappTag(dom.tagName), ...(custom ? { nodeId: idOf(element) } : {}) }
}

/** The app's elements that a selector finds below a node; the insides of built-in components are not among them. */
export function query(root: ParentNode, selector: string): ge.Element[] {
  const found = new Set<ge.Element>()
  for (const dom of root.querySelectorAll(renameTags(selector.replace(/>>>/g, ' ')))) {
    const element = (dom as unknown as { __wxElement?: ge.Element }).__wxElement
    if (element && elementOf(dom) === element) found.add(element)
  }
  return [...found]
}

export function queryOne(root: ParentNode, selector: string): ge.Element {
  const [first] = query(root, selector)
  if (!first) throw new Error('no such element')
  return first
}

/** XPath over the same tree, with mini-program tag names. */
export function queryXpath(root: Node, xpath: string): ge.Element[] {
  const document = root.ownerDocument!
  const renamed = xpath.replace(
    /(^|\/|::)([a-z][\w-]*)(?=[[/\]]|$)/g,
    (_, before: string, tag: string) => `${before}wx-${tag}`,
  )
  const result = document.evaluate(renamed.replace(/^(\(*)\//, '$1./'), root, null, 7, null)
  return Array.from({ length: result.snapshotLength }, (_, index) => elementOf(result.snapshotItem(index))).filter(
    (element): element is ge.Element => element !== null,
  )
}
