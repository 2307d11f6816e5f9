import { View } from '@tarojs/components'
import { dayOf, formatMonthDay, formatTime } from '../../../../shared/calendar'
import { catalogueEntry } from '../../../../shared/services/catalogue'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Lamp } from '../../../components/lamp/lamp'
import { lampFor } from '../../../components/lamp/lamp-for'
import { Loading } from '../../../components/loading/loading'
import { Segment } from '../../../components/segment/segment'
import { chipFor } from '../../../components/status-chip/chip-for'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { noteInAddress } from '../../../platform/address-bar'
import { useKeptScroll } from '../../../platform/kept-scroll'
import { TapTarget } from '../../../platform/tap-target'
import { openCase } from './open-case'
import { daysLeft, queueView, useQueue, type QueueFilter, type QueueRow } from './use-queue'
import './queue.scss'

const Item = ({ row, today, chosen }: { row: QueueRow; today: string; chosen: boolean }) => {
  const left = daysLeft(row.dueAt, today)
  const item = catalogueEntry(row.service)?.short ?? row.service
  return (
    <TapTarget
      className={`queue__item ${chosen ? 'queue__item--chosen' : ''}`}
      selected={chosen}
      label={`${row.name}，${item}，${formatTime(row.submittedAt)}提交`}
      onTap={() => openCase(row.caseId)}
    >
      <View className="queue__line">
        <View className="queue__name">{row.name}</View>
        {left === null ? <StatusChip {...chipFor(row.status)} /> : <Lamp {...lampFor(left)} />}
      </View>
      <View className="queue__line">
        <View className="note">{item}</View>
        <View className="note">{row.number.slice(-4)}</View>
      </View>
      {row.heldBy && <View className="note">{row.heldBy} 办理中</View>}
      {row.status === 'correcting' && (
        <View className="note">{formatMonthDay(dayOf(row.changedAt))}起等申请人补正</View>
      )}
    </TapTarget>
  )
}

const words: Record<QueueFilter, string> = {
  pending: '待核查',
  waiting: '待申请人',
  accepted: '审验中',
  making: '制证',
  handing: '待签收',
  done: '已办完',
}

/** The queue, what is due first in front. */
export const Queue = ({ chosen }: { chosen?: string }) => {
  const { filter, pages, busy, error, next, again } = useQueue()
  useKeptScroll('desk-queue')
  const counts: Partial<Record<QueueFilter, number>> = pages?.counts ?? {}
  const show = (value: string) => {
    queueView.set(value as QueueFilter)
    noteInAddress('status', value)
  }
  const choices = (Object.keys(words) as QueueFilter[]).map((value) => ({
    value,
    text: [words[value], counts[value]].filter((one) => one !== undefined).join(' '),
  }))
  return (
    <View className="queue">
      <Segment choices={choices} value={filter} onChange={show} />
      <View className="queue__items">
        {pages?.rows.map((row) => (
          <Item key={row.caseId} row={row} today={pages.today} chosen={row.caseId === chosen} />
        ))}
      </View>
      {pages?.rows.length === 0 && (
        <Empty
          title="这里没有办件"
          text="有人提交申请后，按期限先后显示在这里。"
          action={{ text: '刷新', onTap: again }}
        />
      )}
      {error && (
        <ErrorCard
          title={error.message}
          code={error.requestId}
          action={{ text: '再试一次', onTap: pages ? next : again }}
        />
      )}
      {busy && <Loading text="正在取办件" />}
      {pages?.more && !busy && (
        <Button kind="outline" small onTap={next}>
          再看更多
        </Button>
      )}
    </View>
  )
}
