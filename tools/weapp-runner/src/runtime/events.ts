import * as ge from 'glass-easel'
import { domOf } from './backend'

export interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

const plainTarget = (target: any) => {
  const element: ge.Element = target?._$ ?? target
  const dom = domOf(element)
  return {
    id: element.id ?? '',
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
    dataset: { ...(element.dataset ?? {}) },
  }
}

/** The event object as WeChat hands it to a handler: plain data, no framework objects. */
export function plainEvent(event: ge.ShadowedEvent<unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainTarget(event.target),
    currentTarget: plainTarget(event.currentTarget),
    mark: { ...(event.mark ?? {}) },
    detail: event.detail,
    mut: false,
  }
  const extra = event.extraFields
  if (extra) Object.assign(plain, extra)
  return plain
}

/** Dispatches a touch-like event, which bubbles out of components as on a phone. */
export function fireTouch(target: ge.Element, type: string, touches: Touch[], changedTouches: Touch[]): void {
  const at = changedTouches[0] ?? touches[0]
  const detail = { x: at?.pageX ?? 0, y: at?.pageY ?? 0 }
  const event = new ge.Event(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { touches, changedTouches },
  })
  ge.Event.dispatchEvent(target, event)
}

/** Dispatches an event of a built-in component, such as `input` or `change`. */
export function fire(target: ge.Element, type: string, detail: unknown, options: ge.EventOptions = {}): void {
  ge.Event.dispatchEvent(target, new ge.Event(type, detail, options))
}

export const touchAt = (x: number, y: number, identifier = 0): Touch => ({
  identifier,
  pageX: x,
  pageY: y,
  clientX: x,
  clientY: y,
})
