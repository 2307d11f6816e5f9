import { env } from '../env'
import { get } from './path'
import { describe, query, queryOne, queryXpath, requirePage } from './elements'
import type { Methods } from './method'

/** Names that the client asks for when it wants the page's size and scroll position. */
const windowProperty = (pageId: number, name: string): unknown => {
  const { scroller } = requirePage(pageId)
  const last = name.split('.').pop()!
  if (name.startsWith('document.')) return name.startsWith('document.body.scrollTop') ? 0 : (scroller as any)[last]
  return (env().window as any)[last]
}

export const pageMethods: Methods = {
  getElement: ({ pageId, selector }) => describe(queryOne(requirePage(pageId).container, selector)),
  getElements: ({ pageId, selector }) => ({ elements: query(requirePage(pageId).container, selector).map(describe) }),
  getElementByXpath: ({ pageId, selector }) => {
    const [first] = queryXpath(requirePage(pageId).container, selector)
    if (!first) throw new Error('no such element')
    return describe(first)
  },
  getElementsByXpath: ({ pageId, selector }) => ({
    elements: queryXpath(requirePage(pageId).container, selector).map(describe),
  }),
  getData: ({ pageId, path }) => ({ data: get(requirePage(pageId).caller.data, path) }),
  setData: ({ pageId, data }) =>
    new Promise<void>((resolve) => {
      requirePage(pageId).caller.setData(data, resolve)
    }),
  callMethod: async ({ pageId, method, args }) => {
    const { caller } = requirePage(pageId)
    if (typeof caller[method] !== 'function') throw new Error(`page.${method} not exists`)
    return { result: await caller[method](...(args ?? [])) }
  },
  getWindowProperties: ({ pageId, names }) => ({
    properties: names.map((name: string) => windowProperty(pageId, name)),
  }),
}
