import * as ge from 'glass-easel'
import { builtinTag } from '../components'
import { controlOf } from '../components/builtin'
import { domOf } from '../backend'
import { env, problem } from '../env'
import { fire, fireTouch, touchAt } from '../events'
import { tap, touchEnd, touchMove, touchStart } from '../gestures'
import { attachStyles } from '../style'
import { describe, elementById, query, queryOne } from './elements'
import type { Methods, Params } from './method'
import { get } from './path'
import { innerText } from './text'

const dom = (id: string) => domOf(elementById(id))!

const centre = (id: string) => {
  const { left, top, width, height } = dom(id).getBoundingClientRect()
  return touchAt(left + width / 2, top + height / 2)
}

const touchesOf = ({ elementId, touches, changedTouches, changeTouches }: Params) => {
  const list = (touches ?? []).length ? touches : (changedTouches ?? changeTouches ?? [])
  return list.length ? list.map((touch: object) => ({ ...centre(elementId), ...touch })) : [centre(elementId)]
}

const domProperty = (id: string, name: string): unknown => {
  const node = dom(id) as any
  return name === 'innerText' && env().engine === 'strict' ? innerText(node) : node[name]
}

const property = (id: string, name: string): unknown => {
  const element = elementById(id) as ge.GeneralComponent
  if (name === '__propPublic') return Object.fromEntries(Object.keys(element.data ?? {}).map((key) => [key, true]))
  return element.data?.[name]
}

const caller = (id: string) => (elementById(id) as ge.GeneralComponent).getMethodCaller() as any

export const elementMethods: Methods = {
  getElement: ({ elementId, selector }) => describe(queryOne(dom(elementId), selector)),
  getElements: ({ elementId, selector }) => ({ elements: query(dom(elementId), selector).map(describe) }),
  tap: ({ elementId }) => {
    const element = elementById(elementId)
    const touch = centre(elementId)
    fireTouch(element, 'touchstart', [touch], [touch])
    fireTouch(element, 'touchend', [], [touch])
    tap(element, touch)
  },
  /** Where a real finger must go; the chromium engine asks before it touches the screen. */
  getTapPoint: ({ elementId }) => {
    const node = dom(elementId)
    node.scrollIntoView({ block: 'center', inline: 'center' })
    const { left, top, width, height } = node.getBoundingClientRect()
    const point = { x: left + width / 2, y: top + height / 2 }
    const hit = env().document.elementFromPoint(point.x, point.y)
    const covered = !hit || !(node.contains(hit) || hit.contains(node))
    return { ...point, covered: covered ? (hit?.outerHTML.slice(0, 120) ?? 'nothing') : null, empty: !width || !height }
  },
  touchstart: (params) => touchStart(elementById(params.elementId), touchesOf(params)),
  touchmove: (params) => touchMove(elementById(params.elementId), touchesOf(params)),
  touchend: (params) => touchEnd(elementById(params.elementId), touchesOf(params)),
  triggerEvent: ({ elementId, type, detail = {} }) => fire(elementById(elementId), type, detail),
  dispatchEvent: ({ elementId, eventName, detail = {}, touches = [], changeTouches = [] }) => {
    const event = new ge.Event(eventName, detail, {
      bubbles: true,
      composed: true,
      extraFields: { touches, changedTouches: changeTouches },
    })
    ge.Event.dispatchEvent(elementById(elementId), event)
  },
  getDOMProperties: ({ elementId, names }) => ({
    properties: names.map((name: string) => domProperty(elementId, name) ?? null),
  }),
  getAttributes: ({ elementId, names }) => ({
    attributes: names.map((name: string) => dom(elementId).getAttribute(name)),
  }),
  getProperties: ({ elementId, names }) => ({
    properties: names.map((name: string) => property(elementId, name) ?? null),
  }),
  getStyles: ({ elementId, names }) => {
    attachStyles()
    const style = env().window.getComputedStyle(dom(elementId))
    return { styles: names.map((name: string) => style.getPropertyValue(name)) }
  },
  getOffset: ({ elementId }) => {
    const { left, top } = dom(elementId).getBoundingClientRect()
    return { left, top }
  },
  getWXML: ({ elementId, type }) => {
    const html = type === 'outer' ? dom(elementId).outerHTML : dom(elementId).innerHTML
    return { wxml: html.replace(/<(\/?)wx-/g, '<$1') }
  },
  callFunction: ({ elementId, functionName, args }) => {
    const element = elementById(elementId)
    const run = builtinTag(element) ? controlOf(element).calls?.[functionName] : undefined
    if (!run) {
      problem('not-implemented', `${functionName} of <${builtinTag(element)}> is not implemented by weapp-runner`)
      throw new Error(`${functionName} is not implemented`)
    }
    return { result: run(...(args ?? [])) }
  },
  getData: ({ elementId, path }) => ({ data: get(caller(elementId).data, path) }),
  setData: ({ elementId, data }) =>
    new Promise<void>((resolve) => {
      caller(elementId).setData(data, resolve)
    }),
  callMethod: async ({ elementId, method, args }) => {
    const target = caller(elementId)
    if (typeof target[method] !== 'function') throw new Error(`component.${method} not exists`)
    return { result: await target[method](...(args ?? [])) }
  },
}
