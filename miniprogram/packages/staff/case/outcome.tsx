import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import { Facts } from '../../../components/facts/facts'
import type { ReviewCase } from './review-case'

/** How it was decided: the grade with its departure, what an approval did, or the refusal. */
export const Outcome = ({ detail: { grade, answer, refusal } }: Pick<ReviewCase, 'detail'>) => {
  const rows = [
    ...(grade
      ? [
          { label: '等级', value: `${grade.code} ${grade.word}` },
          { label: grade.scored ? '得分' : '计分', value: `${grade.points}分，周期到${formatLongDay(grade.cycleEnd)}` },
        ]
      : []),
    ...(grade?.departure
      ? [{ label: '与建议不同', value: `规则建议${grade.departure.proposed}。理由：${grade.departure.reason}` }]
      : []),
    ...(answer ? [{ label: '证照库', value: answer.changes.join('；') || '没有变' }] : []),
    ...(refusal ? [{ label: refusal.reason, value: refusal.text }] : []),
  ]
  if (rows.length === 0) return null
  return (
    <View>
      <View className="heading">办理结果</View>
      <View className="card">
        <Facts rows={rows} />
      </View>
    </View>
  )
}
