import type * as ge from 'glass-easel'
import { elementOf } from '../backend'
import { inner, controlOf, type Builtin, type Host } from './builtin'

const closest = (host: Host, tag: string): ge.GeneralComponent | null => {
  const dom = host.dom.closest(`wx-${tag}`)
  return dom ? (elementOf(dom) as ge.GeneralComponent) : null
}

const members = (host: Host, tag: string): ge.GeneralComponent[] =>
  [...host.dom.querySelectorAll(`wx-${tag}`)].map((dom) => elementOf(dom) as ge.GeneralComponent)

const COMMON = { value: '', checked: false, disabled: false, color: null, name: null }

function mark(host: Host) {
  const box = host.dom.ownerDocument.createElement('i')
  box.className = 'weapp-mark'
  host.dom.insertBefore(box, host.dom.firstChild)
}

export const checkbox: Builtin = {
  tag: 'checkbox',
  props: {
    ...COMMON,
    iconColor: null,
    foreColor: null,
    backgroundColor: null,
    borderColor: null,
    activeBackgroundColor: null,
    activeBorderColor: null,
  },
  control(host) {
    mark(host)
    const first = { checked: false }
    return {
      attached: () => {
        first.checked = host.get('checked')
      },
      activate() {
        if (host.get('disabled')) return
        host.set('checked', !host.get('checked'))
        const group = closest(host, 'checkbox-group')
        if (group) controlOf(group).calls!['group.changed']!()
      },
      reset: () => host.set('checked', first.checked),
    }
  },
}

export const radio: Builtin = {
  tag: 'radio',
  props: { ...COMMON, foreColor: null },
  control(host) {
    mark(host)
    const first = { checked: false }
    return {
      attached: () => {
        first.checked = host.get('checked')
      },
      activate() {
        if (host.get('disabled') || host.get('checked')) return
        const group = closest(host, 'radio-group')
        if (group) controlOf(group).calls!['group.choose']!(host.element)
        else host.set('checked', true)
      },
      reset: () => host.set('checked', first.checked),
    }
  },
}

export const checkboxGroup: Builtin = {
  tag: 'checkbox-group',
  props: { name: null },
  control(host) {
    const value = () =>
      members(host, 'checkbox')
        .filter((one) => one.data.checked)
        .map((one) => one.data.value)
    return { formValue: value, calls: { 'group.changed': () => host.fire('change', { value: value() }) } }
  },
}

export const radioGroup: Builtin = {
  tag: 'radio-group',
  props: { name: null },
  control(host) {
    return {
      formValue: () => members(host, 'radio').find((one) => one.data.checked)?.data.value ?? '',
      calls: {
        'group.choose': (chosen: ge.GeneralComponent) => {
          members(host, 'radio').forEach((one) => one.setData({ checked: one === chosen }))
          host.fire('change', { value: chosen.data.value })
        },
      },
    }
  },
}

export const switchBox: Builtin = {
  tag: 'switch',
  props: { checked: false, disabled: false, type: 'switch', color: null, name: null },
  control(host) {
    inner(host, 'i', 'weapp-switch')
    const first = { checked: false }
    const activate = () => {
      if (host.get('disabled')) return
      host.set('checked', !host.get('checked'))
      host.fire('change', { value: host.get('checked') })
    }
    return {
      attached: () => {
        first.checked = host.get('checked')
      },
      activate,
      formValue: () => host.get('checked'),
      reset: () => host.set('checked', first.checked),
      calls: { 'switch.tap': activate },
    }
  },
}
