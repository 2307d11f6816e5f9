import { View } from '@tarojs/components'
import { Button } from '../button/button'
import './empty.scss'

interface EmptyProps {
  /** What is not there yet. */
  title: string
  /** What will appear here. */
  text: string
  action?: { text: string; onTap: () => void }
}

/** An empty list says what will fill it. */
export const Empty = ({ title, text, action }: EmptyProps) => (
  <View className="empty card">
    <View className="empty__title">{title}</View>
    <View className="empty__text">{text}</View>
    {action && (
      <View className="empty__action">
        <Button kind="outline" small onTap={action.onTap}>
          {action.text}
        </Button>
      </View>
    )}
  </View>
)
