import type * as ge from 'glass-easel'
import { elementOf } from './backend'
import { env } from './env'
import { builtinTag } from './components'
import { controlOf } from './components/builtin'
import { fire, fireTouch, type Touch } from './events'

const LONG_PRESS = 350
const MOVED = 10

const parentOf = (element: ge.Element): ge.Element | null =>
  elementOf((element.getBackendElement() as unknown as Node | null)?.parentNode ?? null)

const disabled = (element: ge.Element) =>
  builtinTag(element) === 'button' && !!(element as ge.GeneralComponent).data.disabled

/** A tap: the event first, then what the built-in component does by itself. A disabled button swallows it. */
export function tap(target: ge.Element, touch: Touch): void {
  for (let at: ge.Element | null = target; at; at = parentOf(at)) if (disabled(at)) return
  fireTouch(target, 'tap', [], [touch])
  activate(target)
}

const ACTIVE = new Set(['button', 'checkbox', 'radio', 'switch', 'label', 'navigator', 'picker', 'input', 'textarea'])

/** The nearest built-in control around the tapped element acts; inside a label the control itself wins. */
function activate(target: ge.Element) {
  for (let at: ge.Element | null = target; at; at = parentOf(at)) {
    const tag = builtinTag(at)
    if (tag && ACTIVE.has(tag)) {
      controlOf(at).activate?.()
      return
    }
  }
}

type Press = {
  target: ge.Element
  touches: Touch[]
  at: number
  moved: boolean
  timer: ReturnType<typeof setTimeout>
  held: boolean
}
let press: Press | null = null

function hold(held: Press) {
  if (held.moved || held.held) return
  held.held = true
  fireTouch(held.target, 'longpress', held.touches, held.touches)
  fireTouch(held.target, 'longtap', held.touches, held.touches)
}

export function touchStart(target: ge.Element, touches: Touch[]): void {
  fireTouch(target, 'touchstart', touches, touches)
  clearTimeout(press?.timer)
  const next: Press = {
    target,
    touches,
    at: Date.now(),
    moved: false,
    held: false,
    timer: setTimeout(() => hold(next), LONG_PRESS),
  }
  press = next
}

export function touchMove(target: ge.Element, touches: Touch[]): void {
  const at = touches[0]!
  const start = press?.touches[0]
  if (press && start && Math.hypot(at.pageX - start.pageX, at.pageY - start.pageY) > MOVED) press.moved = true
  fireTouch(press?.target ?? target, 'touchmove', touches, touches)
}

export function touchEnd(target: ge.Element, changed: Touch[]): void {
  const ended = press
  clearTimeout(ended?.timer)
  press = null
  // On a busy machine the timer may be late: the time counts.
  if (ended && Date.now() - ended.at >= LONG_PRESS) hold(ended)
  fireTouch(ended?.target ?? target, 'touchend', [], changed)
  if (ended && !ended.moved && !ended.held) tap(ended.target, changed[0] ?? ended.touches[0]!)
}

/** Listens for real touches; only a browser has them. */
export function listenForTouches(): void {
  const { document } = env()
  const touches = (list: TouchList): Touch[] =>
    [...list].map(({ identifier, pageX, pageY, clientX, clientY }) => ({ identifier, pageX, pageY, clientX, clientY }))
  const on = (type: string, run: (target: ge.Element, event: TouchEvent) => void) => {
    document.addEventListener(
      type,
      (event) => {
        const target = elementOf(event.target as Node)
        if (target) run(target, event as TouchEvent)
      },
      { capture: true, passive: true },
    )
  }
  on('touchstart', (target, event) => touchStart(target, touches(event.touches)))
  on('touchmove', (target, event) => touchMove(target, touches(event.touches)))
  on('touchend', (target, event) => touchEnd(target, touches(event.changedTouches)))
  on('touchcancel', (target, event) => {
    clearTimeout(press?.timer)
    press = null
    fireTouch(target, 'touchcancel', [], touches(event.changedTouches))
  })
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    document.addEventListener(
      type,
      (event) => {
        const target = elementOf(event.target as Node)
        if (target)
          fire(target, type, { elapsedTime: (event as TransitionEvent).elapsedTime }, { bubbles: true, composed: true })
      },
      { capture: true },
    )
  }
}
