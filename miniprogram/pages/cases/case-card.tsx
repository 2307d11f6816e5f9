import { View } from '@tarojs/components'
import { dayOf, formatTime, workdaysLeft } from '../../../shared/calendar'
import { catalogueEntry } from '../../../shared/services/catalogue'
import type { CaseRow } from '../../client/case-list'
import { go } from '../../client/go'
import { Lamp } from '../../components/lamp/lamp'
import { lampFor } from '../../components/lamp/lamp-for'
import { chipFor } from '../../components/status-chip/chip-for'
import { StatusChip } from '../../components/status-chip/status-chip'
import { TapTarget } from '../../platform/tap-target'
import './case-card.scss'

/** Working days left until an instant before which something is promised; null when nothing is. */
const daysLeft = (dueAt: number | null, today: string) =>
  dueAt === null ? null : workdaysLeft(dayOf(dueAt - 1), today)

/** One case of the list. */
export const CaseCard = ({ row, today }: { row: CaseRow; today: string }) => {
  const { caseId, service, number, status, submittedAt, dueAt } = row
  const name = catalogueEntry(service)?.short ?? service
  const chip = chipFor(status)
  const left = daysLeft(dueAt, today)
  return (
    <TapTarget
      className="case-card"
      label={`${name}，${chip.text}，${formatTime(submittedAt)}提交`}
      onTap={() => go('caseDetail', { id: caseId })}
    >
      <View className="case-card__line">
        <View className="case-card__name">{name}</View>
        <StatusChip {...chip} />
      </View>
      <View className="note">办件号 {number}</View>
      <View className="case-card__line">
        <View className="note">{formatTime(submittedAt)} 提交</View>
        {left !== null && <Lamp {...lampFor(left)} />}
      </View>
    </TapTarget>
  )
}
