import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../shared/contracts/contract'
import type { addressList } from '../../../../shared/contracts/addresses'
import { divisionName } from '../../../../shared/identity/division-list'
import { groupPhone } from '../../../../shared/identity/masking'
import { addressProblems, readAddress } from '../../../../shared/identity/postal-address'
import { Button } from '../../../components/button/button'
import { Row } from '../../../components/row/row'
import { StatusChip } from '../../../components/status-chip/status-chip'
import './saved-card.scss'

export type Saved = OutputOf<typeof addressList>['addresses'][number]

interface CardProps {
  saved: Saved
  /** Set where an address is being chosen. */
  onChoose?: () => void
  onEdit: () => void
  onRemove: () => void
  removing: boolean
}

/** One saved address. One whose area has been changed since must be mended before it can be used. */
export const SavedCard = ({ saved, onChoose, onEdit, onRemove, removing }: CardProps) => {
  const address = readAddress(saved.address)
  if (!address) return null
  const problem = addressProblems(address, divisionName)[0]?.message
  const [where, who] = [`${address.area}${address.line}`, `${address.recipient} ${groupPhone(address.phone)}`]
  return (
    <View className="card saved-card">
      {saved.usual && <StatusChip tone="blue" icon="check" text="常用" />}
      <Row text={where} note={who} onTap={problem ? onEdit : onChoose} />
      {problem && <View className="saved-card__problem">{problem}</View>}
      <View className="saved-card__ways">
        <View className="saved-card__way">
          <Button kind="outline" small label={`修改${where}`} onTap={onEdit}>
            修改
          </Button>
        </View>
        <View className="saved-card__way">
          <Button kind="danger" small busy={removing && '正在删除'} label={`删除${where}`} onTap={onRemove}>
            删除
          </Button>
        </View>
      </View>
    </View>
  )
}
