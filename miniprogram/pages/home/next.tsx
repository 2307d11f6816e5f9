import { View } from '@tarojs/components'
import type { OutputOf } from '../../../shared/contracts/contract'
import type { eligibilityGet } from '../../../shared/contracts/services'
import type { Upcoming } from '../../../shared/upcoming'
import { aboutOf, goUpcoming, upcomingText } from '../../client/upcoming-text'
import { Facts } from '../../components/facts/facts'
import { Icon } from '../../components/icon/icon'
import { DueRow, DueSign } from '../../components/sign/due'
import './next.scss'

type Eligibility = OutputOf<typeof eligibilityGet>

/**
 * The sign with what comes first and a row for each thing beside it; with nothing to do, a quiet card with what comes
 * next.
 */
export const Next = ({
  answer: { subjects, today },
  todo,
  soon,
}: {
  answer: Eligibility
  todo: Upcoming[]
  soon: Upcoming[]
}) => {
  const said = (one: Upcoming) => {
    const words = upcomingText(
      one,
      today,
      subjects.find(({ id }) => id === one.subjectId),
    )
    return { ...words, text: [aboutOf(one, subjects), words.text].filter(Boolean).join('，') }
  }
  const [first, ...others] = todo
  if (first) {
    return (
      <View>
        <DueSign words={said(first)} onTap={() => goUpcoming(first)} />
        {others.length > 0 && (
          <View className="rows after">
            {others.map((one) => (
              <DueRow
                key={`${one.subjectId}${one.service}${one.part}`}
                words={said(one)}
                onTap={() => goUpcoming(one)}
              />
            ))}
          </View>
        )}
      </View>
    )
  }
  const rows = soon
    .slice(0, 2)
    .map(said)
    .map(({ title, text }) => ({ label: title, value: text }))
  return (
    <View className="next card">
      <View className="next__head">
        <Icon name="ok" />
        <View className="next__title">现在没有要办的事</View>
      </View>
      {rows.length > 0 && <Facts rows={rows} />}
    </View>
  )
}
