import { View } from '@tarojs/components'
import type { Held, itemsFor } from '../../../../shared/upcoming'
import { dayNear } from '../../../client/days'
import { go } from '../../../client/go'
import { Row } from '../../../components/row/row'
import { aboutOf, shortNameOf } from '../../../client/upcoming-text'

interface ItemsProps {
  items: ReturnType<typeof itemsFor>
  subject: Held
  today: string
}

/** 都能办什么: what is open first; what is not says why, and from when. */
export const Items = ({ items, subject, today }: ItemsProps) => {
  const lead = (service: string) => () => go('guide', { service, subject: subject.id })
  const about = (part?: string) => aboutOf({ subjectId: subject.id, part }, [subject])
  // What keeps the whole subject out is said once, above.
  const stands = subject.status.standing === 'in-force'
  const closed = items.filter(({ open }) => !open)
  return (
    <View>
      <View className="heading">现在能办</View>
      <View className="rows">
        {items
          .filter(({ open }) => open)
          .map(({ service, part, until }) => (
            <Row
              key={service}
              text={shortNameOf(service)}
              note={until && [about(part), `${dayNear(until, today)}截止`].filter(Boolean).join('，')}
              onTap={lead(service)}
            />
          ))}
      </View>
      {closed.length > 0 && <View className="heading">现在不能办</View>}
      {closed.length > 0 && (
        <View className="rows">
          {closed.map(({ service, part, from, reason }) => (
            <Row
              key={service}
              text={shortNameOf(service)}
              note={stands ? [from && about(part), reason].filter(Boolean).join('：') : undefined}
              onTap={lead(service)}
            />
          ))}
        </View>
      )}
    </View>
  )
}
