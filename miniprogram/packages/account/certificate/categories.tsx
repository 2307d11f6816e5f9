import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import type { CertificateView } from '../../../../shared/contracts/services'
import type { EligibilityAnswer } from '../../../../shared/eligibility'
import { categoryName } from '../../../../shared/registry/categories'
import { registerValue, standingOf } from '../../../client/certificates'
import { Facts } from '../../../components/facts/facts'

interface CategoriesProps {
  view: CertificateView
  today: string
  answers: readonly Pick<EligibilityAnswer, 'category' | 'cycleEnd'>[]
}

/** Each category with its own status, first issue, assessment cycle and last grade. */
export const Categories = ({ view, today, answers }: CategoriesProps) => {
  const { categories, assessments, validFrom } = view.certificate
  return (
    <View>
      <View className="heading">从业资格类别</View>
      <View className="stack">
        {categories.map(({ code, firstIssued, status }) => {
          const cycle =
            status !== 'normal'
              ? undefined
              : answers.find(({ category, cycleEnd }) => category === code && cycleEnd !== undefined)?.cycleEnd
          const last = assessments
            .filter(({ category }) => category === code)
            .sort((a, b) => (a.cycleEnd < b.cycleEnd ? 1 : -1))[0]
          return (
            <View className="card" key={code}>
              <View>{categoryName(code)}</View>
              <Facts
                rows={[
                  { label: '状态', value: standingOf(view, status, today) },
                  { label: '初次领证', value: formatLongDay(firstIssued) },
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
            { label: '从', value: formatLongDay(validFrom) },
            { label: '到', value: registerValue(view, 'validUntil') },
          ]}
        />
      </View>
    </View>
  )
}
