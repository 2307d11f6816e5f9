import type * as ge from 'glass-easel'
import { domOf } from '../backend'
import { fire } from '../events'

/** One built-in component instance as its control sees it. */
export interface Host {
  element: ge.GeneralComponent
  dom: HTMLElement
  get<T = any>(name: string): T
  /** Changes a property from inside (typed text, a moved slider); two-way bindings follow. */
  set(name: string, value: unknown): void
  fire(type: string, detail?: unknown, options?: ge.EventOptions): void
}

/** What a built-in component does beyond holding its children. */
export interface Control {
  changed?(name: string): void
  attached?(): void
  detached?(): void
  /** A tap on it, or on its label. */
  activate?(): void
  /** What a form collects under the component's `name`. */
  formValue?(): unknown
  reset?(): void
  /** Functions that the automator calls, such as `input.input`. */
  calls?: Record<string, (...args: any[]) => unknown>
}

export interface Builtin {
  tag: string
  /** Property names and their defaults; the default's type is the property's, null accepts anything. */
  props: Record<string, unknown>
  control?(host: Host): Control
}

const controls = new WeakMap<object, Control>()

/** The control of a built-in component, made when first needed. */
export function controlOf(element: ge.Element, builtin?: Builtin): Control {
  const known = controls.get(element)
  if (known) return known
  const control = builtin?.control ? builtin.control(hostOf(element as ge.GeneralComponent)) : {}
  if (builtin) controls.set(element, control)
  return control
}

let updating = 0

/** Runs a reaction to a changed property. Events it fires wait: on a phone they come from another thread. */
export function reacting(run: () => void): void {
  updating += 1
  try {
    run()
  } finally {
    updating -= 1
  }
}

const hostOf = (element: ge.GeneralComponent): Host => ({
  element,
  dom: domOf(element)!,
  get: (name) => element.data[name],
  set: (name, value) => element.setData({ [name]: value }),
  fire: (type, detail = {}, options) => {
    if (updating) setTimeout(() => fire(element, type, detail, options), 0)
    else fire(element, type, detail, options)
  },
})

/** An HTML node inside a built-in component; it is no part of the app's tree. */
export function inner<K extends keyof HTMLElementTagNameMap>(
  host: Host,
  tag: K,
  className = '',
): HTMLElementTagNameMap[K] {
  const node = host.dom.ownerDocument.createElement(tag)
  if (className) node.className = className
  host.dom.appendChild(node)
  return node
}
