import { inner, type Builtin } from './builtin'

export const slider: Builtin = {
  tag: 'slider',
  props: {
    min: 0,
    max: 100,
    step: 1,
    disabled: false,
    value: 0,
    color: null,
    selectedColor: null,
    activeColor: null,
    backgroundColor: null,
    blockSize: 28,
    blockColor: null,
    showValue: false,
    name: null,
  },
  control(host) {
    const range = inner(host, 'input')
    range.type = 'range'
    const sync = () =>
      Object.assign(range, {
        min: String(host.get('min')),
        max: String(host.get('max')),
        step: String(host.get('step')),
        value: String(host.get('value')),
      })
    const move = (value: number) => {
      if (host.get('disabled')) return
      host.set('value', Math.min(host.get('max'), Math.max(host.get('min'), value)))
      sync()
      host.fire('change', { value: host.get('value') })
    }
    range.addEventListener('input', () => host.fire('changing', { value: Number(range.value) }))
    range.addEventListener('change', () => move(Number(range.value)))
    return {
      changed: sync,
      formValue: () => host.get('value'),
      reset: () => host.set('value', 0),
      calls: { 'slider.slideTo': move },
    }
  },
}

export const progress: Builtin = {
  tag: 'progress',
  props: {
    percent: 0,
    showInfo: false,
    borderRadius: null,
    fontSize: null,
    strokeWidth: null,
    color: null,
    activeColor: null,
    backgroundColor: null,
    active: false,
    activeMode: null,
    duration: null,
  },
  control(host) {
    const bar = inner(host, 'i', 'weapp-progress')
    return {
      changed: () => {
        bar.style.width = `${host.get('percent')}%`
      },
    }
  },
}
