import { problem } from './env'
import type { Space } from './space'

type Definition = Record<string, any>

const list = (value: unknown): unknown[] | undefined => (Array.isArray(value) ? value : undefined)

let formField: unknown

/** The behaviour that lets a form see a custom component: its `name` and `value`. */
function builtinBehavior(name: string, space: Space): unknown {
  if (name === 'wx://form-field') {
    formField ??= space.code.componentEnv('', ({ Behavior }) => Behavior({ properties: { name: String, value: null } }))
    return formField
  }
  if (name !== 'wx://component-export')
    problem('not-implemented', `behavior "${name}" is not implemented by weapp-runner`)
  return undefined
}

/** A definition as the adapter takes it. WeChat shrugs at fields of the wrong type, and Taro relies on that. */
export function normalize(definition: Definition, space: Space): Definition {
  const { behaviors, externalClasses, ...rest } = definition
  const known = list(behaviors)
    ?.map((one) => (typeof one === 'string' ? builtinBehavior(one, space) : one))
    .filter(Boolean)
  const classes = list(externalClasses)
  return { ...rest, ...(known ? { behaviors: known } : {}), ...(classes ? { externalClasses: classes } : {}) }
}
