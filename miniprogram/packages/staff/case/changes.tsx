import { View } from '@tarojs/components'
import type { ReviewCase } from './review-case'
import './changes.scss'

/** What came back after 补正: before and after, side by side. */
export const Changes = ({ changes }: Pick<ReviewCase, 'changes'>) => {
  if (changes.length === 0) return null
  return (
    <View className="changes card">
      <View className="changes__title">申请人补正了{changes.length}处</View>
      {changes.map(({ at, label, before, after, earlier }) => (
        <View className="changes__row" key={at}>
          <View className="changes__label">{label}</View>
          <View className="changes__words">
            <View className="changes__before">原来：{before || '没有填'}</View>
            <View className="changes__after">现在：{after || '没有填'}</View>
            {earlier.length > 0 && <View className="note">换下的照片在下面照片的“原”里看</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
