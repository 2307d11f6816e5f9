import { Text, View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'
import { Icon, type IconName } from '../icon/icon'
import './row.scss'

interface RowProps {
  /** Short name in front, such as 要准备. */
  lead?: string
  text: string
  note?: string
  icon?: IconName
  /** A word at the end instead of the arrow, such as 下载. */
  end?: string
  /** Beside the text: what waits behind the row, such as 3条未读. */
  badge?: string
  onTap?: () => void
}

/** A line of a list; it leads somewhere when it can be tapped. */
export const Row = ({ lead, text, note, icon, end, badge, onTap }: RowProps) => {
  const inside = (
    <>
      {icon && <Icon name={icon} className="row__icon" />}
      {lead && <View className="row__lead">{lead}</View>}
      <View className="row__words">
        <View className="row__text">
          {text}
          {badge && <Text className="row__badge">{badge}</Text>}
        </View>
        {note && <View className="note">{note}</View>}
      </View>
      {end && <View className="row__end">{end}</View>}
      {onTap && !end && <Icon name="right" size={20} />}
    </>
  )
  return onTap ? (
    <TapTarget className="row" label={[lead, text, note, badge, end].filter(Boolean).join('，')} onTap={onTap}>
      {inside}
    </TapTarget>
  ) : (
    <View className="row">{inside}</View>
  )
}
