import type * as ge from 'glass-easel'
import { domOf } from '../backend'
import { controlOf, reacting, type Builtin } from './builtin'
import { button } from './button'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, switchBox } from './choice'
import { form, label } from './form'
import { image } from './image'
import { input, textarea } from './input'
import { navigator } from './navigator'
import { navigationBar, pageMeta } from './page-meta'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { plain } from './plain'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { progress, slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { webView } from './web-view'

const BUILTINS: Builtin[] = [
  ...plain,
  button,
  canvas,
  checkbox,
  checkboxGroup,
  form,
  image,
  input,
  label,
  navigationBar,
  navigator,
  pageMeta,
  picker,
  pickerView,
  pickerViewColumn,
  progress,
  radio,
  radioGroup,
  richText,
  scrollView,
  slider,
  swiper,
  swiperItem,
  switchBox,
  textarea,
  webView,
]

const ARIA = [
  'Role',
  'Label',
  'Hidden',
  'Disabled',
  'Checked',
  'Selected',
  'Expanded',
  'Describedby',
  'Labelledby',
  'Owns',
  'Haspopup',
  'Required',
  'Invalid',
  'Live',
  'Atomic',
  'Modal',
  'Multiline',
  'Multiselectable',
  'Orientation',
  'Readonly',
  'Sort',
  'Valuemax',
  'Valuemin',
  'Valuenow',
  'Valuetext',
  'Relevant',
  'Busy',
  'Level',
  'Pressed',
  'Controls',
  'Current',
  'Posinset',
  'Setsize',
]

/** Attributes that WeChat accepts on every component. */
const COMMON: Record<string, unknown> = {
  hidden: false,
  animation: null,
  role: null,
  hoverClass: null,
  hoverStopPropagation: false,
  hoverStartTime: null,
  hoverStayTime: null,
  ...Object.fromEntries(ARIA.map((name) => [`aria${name}`, null])),
}

const typeOf = (value: unknown) => {
  if (typeof value === 'boolean') return Boolean
  if (typeof value === 'number') return Number
  return null
}

const attributeName = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

/** Mirrors a property into the DOM, where selectors, accessibility and built-in styles see it. */
function reflect(element: ge.GeneralComponent, name: string, value: unknown) {
  const dom = domOf(element)
  if (!dom || name === 'style' || name === 'src') return
  // WeChat spells it aria-role; a browser's screen reader looks for role.
  if (name === 'ariaRole') dom.setAttribute('role', String(value ?? ''))
  if (value === null || value === undefined || value === false || typeof value === 'object') {
    dom.removeAttribute(attributeName(name))
  } else {
    dom.setAttribute(attributeName(name), value === true ? '' : String(value))
  }
}

/** Defines every built-in component as a global component of the space. */
export function registerBuiltins(space: ge.ComponentSpace): void {
  for (const builtin of BUILTINS) {
    const builder = space.define(`wx://${builtin.tag}`)
    builder.options({ writeIdToDOM: true, multipleSlots: false })
    for (const [name, value] of Object.entries({ ...COMMON, ...builtin.props })) {
      builder.property(name, {
        type: typeOf(value) as never,
        value: value as never,
        observer(this: ge.GeneralComponent, next: unknown) {
          reflect(this, name, next)
          reacting(() => controlOf(this, builtin).changed?.(name))
        },
      } as never)
    }
    builder.lifetime('attached', function (this: ge.GeneralComponent) {
      controlOf(this, builtin).attached?.()
    } as never)
    builder.lifetime('detached', function (this: ge.GeneralComponent) {
      controlOf(this, builtin).detached?.()
    } as never)
    builder.lifetime('created', function (this: ge.GeneralComponent) {
      controlOf(this, builtin)
    } as never)
    space.setGlobalUsingComponent(builtin.tag, builder.registerComponent() as never)
  }
}

/** The built-in component's tag, or null for the app's own components. */
export const builtinTag = (element: ge.Element): string | null =>
  (element as ge.GeneralComponent).is?.startsWith('wx://') ? (element as ge.GeneralComponent).is.slice(5) : null
