import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayOf, formatLongDay } from '../../../../shared/calendar'
import { reviewHistory, type SubjectHistory } from '../../../../shared/contracts/history'
import { catalogueEntry } from '../../../../shared/services/catalogue'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'

/** 变更记录 of the certificate that a case is about; fetched when the clerk asks for it. */
export const RegisterHistory = ({ caseId }: { caseId: string }) => {
  const [history, setHistory] = useState<SubjectHistory>()
  const fetching = useAction(async () => setHistory(await call(reviewHistory, { caseId })))
  return (
    <View>
      <View className="heading">变更记录</View>
      {fetching.error && <ErrorCard title={fetching.error.message} code={fetching.error.requestId} />}
      {!history && (
        <Button kind="outline" small busy={fetching.busy && '正在查'} onTap={fetching.run}>
          看变更记录
        </Button>
      )}
      {history && (
        <View className="card">
          {history.changes.length === 0 && <View className="note">证照库里没有变更记录</View>}
          {history.changes.map(({ at, changes, service, number }) => (
            <View key={at}>
              <View>
                {formatLongDay(dayOf(at))} {service ? (catalogueEntry(service)?.short ?? service) : '更新'}
                {number ? `，办件号 ${number}` : ''}
              </View>
              <View className="note">{changes.join('；')}</View>
            </View>
          ))}
          {history.cards.map(({ on, why, voids }, at) => (
            <View className="note" key={`${on}${why}`}>
              {formatLongDay(on)} 印发（{why}）{voids ? `，之前的证${voids}` : ''}
              {at === 0 ? '，现用' : ''}
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
