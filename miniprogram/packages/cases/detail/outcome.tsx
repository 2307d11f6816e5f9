import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import type { CaseDetail } from '../../../../shared/contracts/cases'
import { go } from '../../../client/go'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Facts } from '../../../components/facts/facts'
import './outcome.scss'

/** How a finished case ended: the grade, or the reason of a refusal with what one may do. */
export const Outcome = ({ detail: { grade, refusal, authority } }: { detail: CaseDetail }) => {
  if (refusal) {
    return (
      <View>
        <ErrorCard
          title={refusal.kind === 'refused' ? `不予受理：${refusal.reason}` : `不予通过：${refusal.reason}`}
          text={refusal.text}
          action={{ text: '问经办单位', onTap: () => go('contact', { division: authority.division }) }}
        />
        <View className="card">
          <Facts
            rows={[
              { label: '依据', value: refusal.rules.join('；') },
              { label: '不服怎么办', value: `${refusal.remedy}。` },
            ]}
          />
        </View>
      </View>
    )
  }
  if (!grade) return null
  return (
    <View className="outcome">
      <View className="outcome__frame">
        <View className="outcome__words">
          <View>考核等级</View>
          <View className="outcome__word">{grade.word}</View>
          <View className="outcome__cycle">
            周期到{formatLongDay(grade.cycleEnd)}，{grade.scored ? '得' : '计'}
            {grade.points}分
          </View>
          {grade.departure && (
            <View className="outcome__cycle">
              按规则建议{grade.departure.proposed}，办理人员的理由：{grade.departure.reason}
            </View>
          )}
        </View>
        <View className="outcome__grade">{grade.code}</View>
      </View>
    </View>
  )
}
