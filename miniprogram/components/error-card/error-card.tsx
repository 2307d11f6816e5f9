import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { Button } from '../button/button'
import './error-card.scss'

interface ErrorCardProps {
  /** What happened. */
  title: string
  /** What is safe and what to do. */
  text?: string
  /** Id of the call, of which the beginning is shown for whoever helps. */
  code?: string
  action?: { text: string; onTap: () => void }
}

/** What went wrong, what is safe, one way on. */
export const ErrorCard = ({ title, text, code, action }: ErrorCardProps) => (
  <View className="error-card" {...spoken({ role: 'alert' })}>
    <View className="error-card__title">{title}</View>
    {text && <View className="error-card__text">{text}</View>}
    {action && (
      <View className="error-card__action">
        <Button kind="outline" small onTap={action.onTap}>
          {action.text}
        </Button>
      </View>
    )}
    {code && <View className="error-card__code">编号 {code.slice(0, 8)}</View>}
  </View>
)
