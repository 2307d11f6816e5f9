import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import type { CaseDetail } from '../../../../shared/contracts/cases'
import { ErrorCard } from '../../../components/error-card/error-card'
import './outcome.scss'

/** How a finished case ended: the grade, or the reason of a refusal with what one may do. */
export const Outcome = ({ detail: { grade, refusal } }: { detail: CaseDetail }) => {
  if (refusal) {
    return (
      <ErrorCard
        title={refusal.kind === 'refused' ? `不予受理：${refusal.reason}` : `不予通过：${refusal.reason}`}
        text={`${refusal.text} ${refusal.remedy}`}
      />
    )
  }
  if (!grade) return null
  return (
    <View className='outcome'>
      <View className='outcome__frame'>
        <View className='outcome__words'>
          <View>考核等级</View>
          <View className='outcome__word'>{grade.word}</View>
          <View className='outcome__cycle'>周期到{formatLongDay(grade.cycleEnd)}，计{grade.points}分</View>
        </View>
        <View className='outcome__grade'>{grade.code}</View>
      </View>
    </View>
  )
}
