import { View } from '@tarojs/components'
import { createStore, useStore } from '../../client/store'
import { spoken } from '../../platform/spoken'
import { Icon } from '../icon/icon'
import './toast.scss'

const shown = createStore('')
let timer: ReturnType<typeof setTimeout> | undefined

/** Tells a success for two seconds; errors get a card, never a toast. */
export function toast(text: string): void {
  clearTimeout(timer)
  shown.set(text)
  timer = setTimeout(() => shown.set(''), 2000)
}

/** Where toasts appear; Page brings one. */
export const ToastHost = () => {
  const text = useStore(shown)
  return (
    <View className="toast-host" {...spoken({ role: 'status', live: 'polite' })}>
      {text && (
        <View className="toast">
          <Icon name="check" size={20} />
          <View className="toast__text">{text}</View>
        </View>
      )}
    </View>
  )
}
