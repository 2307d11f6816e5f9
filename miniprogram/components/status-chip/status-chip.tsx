import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './status-chip.scss'

export type ChipTone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

interface StatusChipProps {
  tone: ChipTone
  icon: IconName
  text: string
}

/** A status: shape, word and colour together. */
export const StatusChip = ({ tone, icon, text }: StatusChipProps) => (
  <View className={`status-chip status-chip--${tone}`}>
    <Icon name={icon} size={16} />
    <View className="status-chip__word">{text}</View>
  </View>
)
