import { View } from '@tarojs/components'
import type { SubjectView } from '../../../../shared/contracts/subjects'
import { standingOf, validityOf } from '../../../client/subjects'
import { spoken } from '../../../platform/spoken'
import './inside.scss'

const dotted = (day: string) => day.replace(/-/g, '.')

const Validity = ({ from, until, today }: { from: string; until: string; today: string }) => {
  const { passed, text } = validityOf(from, until, today)
  return (
    <>
      <View className="card-inside__lane" {...spoken({ hidden: true })}>
        <View className="card-inside__passed" style={{ width: `${Math.round(passed * 100)}%` }} />
      </View>
      <View className="card-inside__days">
        <View>{dotted(from)}起</View>
        <View className="card-inside__left">{text}</View>
      </View>
    </>
  )
}

/** Under the facts of an open card: how its validity runs, and each part with its own status and first issue. */
export const Inside = ({ view, today }: { view: SubjectView; today: string }) => (
  <View className="card-inside">
    {view.validFrom && view.validUntil && <Validity from={view.validFrom} until={view.validUntil} today={today} />}
    {view.parts.map((part) => (
      <View className="card-inside__category" key={part.code}>
        {view.parts.length > 1 && <View className="card-inside__name">{part.name}</View>}
        <View>
          {standingOf(view, part, today)}
          {part.since && `，${dotted(part.since)}初次领证`}
        </View>
      </View>
    ))}
  </View>
)
