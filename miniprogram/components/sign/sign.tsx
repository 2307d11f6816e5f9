import { View } from '@tarojs/components'
import { Button } from '../button/button'
import './sign.scss'

interface SignProps {
  title: string
  /** Such as 11月30日 周一 截止. */
  text: string
  /** Days left; without it the sign has no number. */
  days?: number
  action: { text: string; onTap: () => void }
}

/** The blue plate: at most one a screen, for what matters now. */
export const Sign = ({ title, text, days, action }: SignProps) => (
  <View className="sign">
    <View className="sign__frame">
      <View className="sign__head">
        <View className="sign__words">
          <View className="sign__title">{title}</View>
          <View className="sign__text">{text}</View>
        </View>
        {days !== undefined && (
          <View className="sign__days">
            <View className="sign__unit">还有</View>
            <View className="sign__number">{days}</View>
            <View className="sign__unit">天</View>
          </View>
        )}
      </View>
      <Button kind="plate" onTap={action.onTap}>
        {action.text}
      </Button>
    </View>
  </View>
)
