import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import './loading.scss'

/** Stands where content will be; says so to screen readers. */
export const Loading = ({ text = '正在打开' }: { text?: string }) => (
  <View className="loading" {...spoken({ role: 'status', live: 'polite' })}>
    <View className="loading__lane" />
    <View className="note">{text}</View>
  </View>
)
