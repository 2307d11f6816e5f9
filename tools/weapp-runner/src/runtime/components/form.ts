import type * as ge from 'glass-easel'
import { elementOf } from '../backend'
import { controlOf, type Builtin } from './builtin'

const controlsIn = (dom: HTMLElement): ge.GeneralComponent[] =>
  [...dom.querySelectorAll('*')]
    .filter((node) => node.tagName.startsWith('WX-'))
    .map((node) => elementOf(node) as ge.GeneralComponent)

export const form: Builtin = {
  tag: 'form',
  props: { reportSubmit: false, reportSubmitTimeout: null, name: null },
  control(host) {
    return {
      calls: {
        'form.submit': () => {
          const value: Record<string, unknown> = {}
          for (const element of controlsIn(host.dom)) {
            const control = controlOf(element)
            const { name } = element.data
            if (name && control.formValue) value[name] = control.formValue()
          }
          host.fire('submit', { value, target: {}, formId: '' })
        },
        'form.reset': () => {
          controlsIn(host.dom).forEach((element) => controlOf(element).reset?.())
          host.fire('reset', {})
        },
      },
    }
  },
}

const LABELLED = ['WX-CHECKBOX', 'WX-RADIO', 'WX-SWITCH', 'WX-BUTTON', 'WX-INPUT', 'WX-TEXTAREA']

export const label: Builtin = {
  tag: 'label',
  props: { for: null, name: null },
  control(host) {
    return {
      activate() {
        const id = host.get('for')
        const page = host.dom.closest('.weapp-page')
        const target = id
          ? page?.querySelector(`#${id}`)
          : [...host.dom.querySelectorAll('*')].find((node) => LABELLED.includes(node.tagName))
        const element = target ? elementOf(target) : null
        if (element) controlOf(element).activate?.()
      },
    }
  },
}
