import * as ge from 'glass-easel'
import { domOf } from './backend'
import { MISSING_TEMPLATE } from '../project/missing-template'
import { problem } from './env'
import { plainEvent } from './events'

type ProcGen = (wrapper: Wrapper, ...rest: unknown[]) => { C: (...args: unknown[]) => void; B: unknown }
type Group = ((name: string) => ProcGen) & { _?: Record<string, ProcGen> }
interface Wrapper {
  hooked?: string[]
  shadowRoot: ge.ShadowRoot
  setEventListenerWrapper(run: (caller: object, event: ge.ShadowedEvent<unknown>, f: Function) => unknown): void
  v(element: ge.Element, event: string, handler: unknown, ...rest: unknown[]): void
  d(element: ge.Element, name: string, value: unknown): void
}

/** Watches one component's rendering: plain events, dataset in the DOM, handlers that do not exist. */
function hook(wrapper: Wrapper): string[] {
  if (wrapper.hooked) return wrapper.hooked
  wrapper.hooked = []
  wrapper.setEventListenerWrapper((caller, event, f) => f.call(caller, plainEvent(event)))
  const { v: bind, d: setDataset } = wrapper
  wrapper.v = (element, event, handler, ...rest) => {
    const host = wrapper.shadowRoot.getHostNode()
    if (typeof handler === 'string' && handler && typeof ge.Component.getMethod(host, handler) !== 'function') {
      problem('missing-handler', `${host.is} has no method "${handler}" to handle event "${event}"`)
    }
    if (typeof handler === 'function')
      problem('not-implemented', `WXS handler for "${event}" in ${host.is} is not implemented by weapp-runner`)
    bind(element, event, handler, ...rest)
  }
  wrapper.d = (element, name, value) => {
    setDataset(element, name, value)
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    domOf(element)?.setAttribute(attribute, typeof value === 'object' ? '[object Object]' : String(value))
  }
  return wrapper.hooked
}

/**
 * Wraps compiled templates in place, before the first render. WeChat stops a template that is called
 * inside itself; glass-easel would go on, so the call stack of named templates is kept here.
 */
export function hookTemplates(groups: Record<string, unknown>): void {
  for (const [path, group] of Object.entries(groups) as [string, Group][]) {
    const templates = group._ ?? {}
    for (const [name, original] of Object.entries(templates)) {
      templates[name] = (wrapper, ...rest) => {
        const stack = hook(wrapper)
        const built = original(wrapper, ...rest)
        if (!name) return built
        const render = built.C
        const key = `${path}#${name}`
        return {
          ...built,
          C: (...args) => {
            if (stack.includes(key)) {
              problem('template-cycle', `Template \`${name}\` of ${path} is being called recursively: WeChat stops it`)
              return
            }
            stack.push(key)
            try {
              render(...args)
            } finally {
              stack.pop()
            }
          },
        }
      }
    }
    Object.assign(templates, { [MISSING_TEMPLATE]: tellOnce(`${path}.wxml`) })
  }
}

/** Says that a name has no template: once, however often it is rendered. */
function tellOnce(file: string): (name: unknown) => void {
  const told = new Set<unknown>()
  return (name) => {
    if (told.has(name)) return
    told.add(name)
    problem('missing-template', `${file} calls <template is="${name}">: neither it nor one it imports has that`)
  }
}
