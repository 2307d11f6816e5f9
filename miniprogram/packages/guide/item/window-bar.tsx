import { View } from '@tarojs/components'
import { formatMonthDay } from '../../../../shared/calendar'
import { dayNear } from '../../../client/days'
import { spoken } from '../../../platform/spoken'
import './window-bar.scss'

/** The time in which one can apply, as a lane: dashes until it opens, solid while it is open. */
export const WindowBar = ({ today, from, until }: { today: string; from?: string; until?: string }) => {
  const waits = from !== undefined && from > today
  return (
    <View className="window-bar" {...spoken({ hidden: true })}>
      <View className="window-bar__lane">
        {waits && <View className="window-bar__wait" />}
        <View className="window-bar__open" />
      </View>
      <View className="window-bar__days">
        <View className={waits ? 'window-bar__first' : ''}>
          <View>今天</View>
          <View className="window-bar__day">{formatMonthDay(today)}</View>
        </View>
        {waits && (
          <View className="window-bar__from">
            <View>开始办理</View>
            <View className="window-bar__day window-bar__day--blue">{dayNear(from, today)}</View>
          </View>
        )}
        {until && (
          <View className="window-bar__end">
            <View>办理截止</View>
            <View className="window-bar__day">{dayNear(until, today)}</View>
          </View>
        )}
      </View>
    </View>
  )
}
