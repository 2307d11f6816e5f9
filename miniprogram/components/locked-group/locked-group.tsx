import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSettings } from '../../client/settings'
import { TapTarget } from '../../platform/tap-target'
import { Facts, type Fact } from '../facts/facts'
import { Icon } from '../icon/icon'
import './locked-group.scss'

interface LockedGroupProps {
  rows: Fact[]
  source?: string
  /** What 信息有误？ leads to. */
  onWrong?: () => void
}

/** Register data, shown and never retyped; in 关怀版 folded to one row that opens. */
export const LockedGroup = ({ rows, source = '来自证照库，不用填', onWrong }: LockedGroupProps) => {
  const { care } = useSettings()
  const [open, setOpen] = useState(!care)
  const head = rows[0]
  if (!open && head) {
    return (
      <TapTarget
        className="locked-group locked-group--folded"
        expanded={false}
        label={`${head.value}，${rows.length}项${source}，点开查看`}
        onTap={() => setOpen(true)}
      >
        <Icon name="lock" />
        <View className="locked-group__summary">
          <View className="locked-group__first">{head.value}</View>
          <View className="note">
            {rows.length}项{source}
          </View>
        </View>
        <Icon name="down" />
      </TapTarget>
    )
  }
  return (
    <View className="locked-group">
      <View className="locked-group__head">
        <Icon name="lock" size={20} />
        <View className="locked-group__source">{source}</View>
        {onWrong && (
          <TapTarget className="locked-group__wrong" onTap={onWrong}>
            信息有误？
          </TapTarget>
        )}
      </View>
      <Facts rows={rows} />
    </View>
  )
}
