import { View } from '@tarojs/components'
import { formatMonthDay, workdaysLeft } from '../../../../shared/calendar'
import { isActive } from '../../../../shared/casework/status'
import type { CaseDetail } from '../../../../shared/contracts/cases'
import './promised.scss'

const left = (today: string, day: string) => {
  const days = workdaysLeft(day, today)
  if (days === 0) return '今天到期'
  return days > 0 ? `还剩${days}个工作日` : `超期${-days}个工作日`
}

/** The date that the authority promised, with the working days left, and who handles the case. */
export const Promised = ({ detail }: { detail: CaseDetail }) => {
  const { promise, status, today, authority } = detail
  if (!isActive(status)) return null
  const accepted = status === 'accepted' || status === 'examining'
  const due = accepted ? promise.decide : promise.accept
  return (
    <View className="promised card">
      <View className="promised__half">
        <View className="note">{accepted ? '办结期限' : '受理期限'}</View>
        <View className="promised__value">{promise.paused ? '计时已暂停' : formatMonthDay(due.day)}</View>
        {!promise.paused && <View>{left(today, due.day)}</View>}
        {!due.certain && <View className="note">节假日安排公布后更新</View>}
      </View>
      <View className="promised__half promised__half--second">
        <View className="note">承办</View>
        <View className="promised__value">{authority.name}</View>
      </View>
    </View>
  )
}
