import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import type { SubjectView } from '../../../../shared/contracts/subjects'
import type { EligibilityAnswer } from '../../../../shared/eligibility'
import { registerValue, resultsOf, standingOf } from '../../../client/subjects'
import { Facts } from '../../../components/facts/facts'

interface CategoriesProps {
  view: SubjectView
  today: string
  answers: readonly Pick<EligibilityAnswer, 'part' | 'cycleEnd'>[]
}

/** Each category with its own status, first issue, assessment cycle and last grade. */
export const Categories = ({ view, today, answers }: CategoriesProps) => (
  <View>
    <View className="heading">从业资格类别</View>
    <View className="stack">
      {view.parts.map((part) => {
        const { code, name, since, inForce } = part
        const assessed = answers.find((one) => one.part === code && one.cycleEnd !== undefined)
        const cycle = inForce ? assessed?.cycleEnd : undefined
        const last = resultsOf(view, code)[0]
        return (
          <View className="card" key={code}>
            <View>{name}</View>
            <Facts
              rows={[
                { label: '状态', value: standingOf(view, part, today) },
                ...(since ? [{ label: '初次领证', value: formatLongDay(since) }] : []),
                ...(cycle ? [{ label: '考核周期', value: `到${formatLongDay(cycle)}` }] : []),
                {
                  label: '上次考核',
                  value: last ? `${last.grade}，周期到${formatLongDay(last.cycleEnd)}` : '还没有考核',
                },
              ]}
            />
          </View>
        )
      })}
    </View>
    <View className="heading">有效期</View>
    <View className="card">
      <Facts
        rows={[
          ...(view.validFrom ? [{ label: '从', value: formatLongDay(view.validFrom) }] : []),
          { label: '到', value: registerValue(view, 'validUntil') },
        ]}
      />
    </View>
  </View>
)
