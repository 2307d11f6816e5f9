import { View } from '@tarojs/components'
import { dayOf, formatLongDay } from '../../../../shared/calendar'
import type { SubjectHistory } from '../../../../shared/contracts/history'
import { go } from '../../../client/go'
import { Row } from '../../../components/row/row'
import { shortNameOf } from '../../../client/upcoming-text'

/** What happened to the certificate, newest first, and the cards that were printed of it. */
export const History = ({ history: { changes, cards } }: { history: SubjectHistory }) => (
  <View>
    <View className="heading">变更记录</View>
    {changes.length === 0 ? (
      <View className="card note">在这里办理过的变更会记在这里，现在还没有。</View>
    ) : (
      <View className="rows">
        {changes.map(({ at, changes: lines, service, caseId }) => (
          <Row
            key={at}
            text={`${formatLongDay(dayOf(at))} ${service ? shortNameOf(service) : '更新'}`}
            note={lines.join('；')}
            onTap={caseId ? () => go('caseDetail', { id: caseId }) : undefined}
          />
        ))}
      </View>
    )}
    {cards.length > 0 && <View className="heading">印发的证</View>}
    {cards.length > 0 && (
      <View className="rows">
        {cards.map(({ on, why, voids }, at) => (
          <Row
            key={`${on}${why}`}
            text={`${formatLongDay(on)} ${why}`}
            note={voids && `之前的证${voids}`}
            end={at === 0 ? '现用' : undefined}
          />
        ))}
      </View>
    )}
  </View>
)
