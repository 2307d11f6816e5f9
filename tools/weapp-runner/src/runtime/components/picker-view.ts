import type * as ge from 'glass-easel'
import { elementOf } from '../backend'
import { env } from '../env'
import { controlOf, type Builtin, type Host } from './builtin'

const ITEM_HEIGHT = 44

const columnsOf = (host: Host): ge.GeneralComponent[] =>
  [...host.dom.querySelectorAll('wx-picker-view-column')].map((dom) => elementOf(dom) as ge.GeneralComponent)

export const pickerView: Builtin = {
  tag: 'picker-view',
  props: {
    value: null,
    indicatorStyle: null,
    indicatorClass: null,
    maskStyle: null,
    maskClass: null,
    immediateChange: false,
    name: null,
  },
  control(host) {
    const value = () => host.get<number[]>('value') ?? []
    const place = () =>
      columnsOf(host).forEach((column, index) => {
        const dom = column.getBackendElement() as unknown as HTMLElement
        dom.scrollTop = (value()[index] ?? 0) * ITEM_HEIGHT
      })
    return {
      attached: () => {
        setTimeout(place, 0)
      },
      changed: (name) => {
        if (name === 'value' && env().engine === 'chromium') setTimeout(place, 0)
      },
      formValue: value,
      calls: {
        'picker-view.moved': (column: ge.GeneralComponent, index: number) => {
          const columns = columnsOf(host)
          const next = columns.map((one, at) => (one === column ? index : (value()[at] ?? 0)))
          if (next.join() === value().join()) return
          host.fire('pickstart')
          host.set('value', next)
          host.fire('change', { value: next })
          host.fire('pickend')
        },
      },
    }
  },
}

export const pickerViewColumn: Builtin = {
  tag: 'picker-view-column',
  props: { name: null },
  control(host) {
    let settle: ReturnType<typeof setTimeout> | undefined
    host.dom.addEventListener('scroll', () => {
      clearTimeout(settle)
      settle = setTimeout(() => {
        const view = host.dom.closest('wx-picker-view')
        const owner = view ? elementOf(view) : null
        if (owner)
          controlOf(owner).calls!['picker-view.moved']!(host.element, Math.round(host.dom.scrollTop / ITEM_HEIGHT))
      }, 80)
    })
    return { detached: () => clearTimeout(settle) }
  },
}
