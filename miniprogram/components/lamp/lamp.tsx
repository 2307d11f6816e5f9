import { View } from '@tarojs/components'
import './lamp.scss'

export type LampKind = 'calm' | 'near' | 'today' | 'over' | 'paused'

interface LampProps {
  kind: LampKind
  /** The word beside the shape, such as 剩2天. */
  text: string
}

/** How near a promise is: the shape alone already tells the state. */
export const Lamp = ({ kind, text }: LampProps) => (
  <View className={`lamp lamp--${kind}`}>
    <View className="lamp__shape" />
    <View>{text}</View>
  </View>
)
