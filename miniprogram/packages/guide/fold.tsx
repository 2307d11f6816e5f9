import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../../components/icon/icon'
import { TapTarget } from '../../platform/tap-target'
import './fold.scss'

interface FoldProps {
  lead?: string
  text: string
  note?: string
  children: ReactNode
}

/** A line of a list that opens in place. */
export const Fold = ({ lead, text, note, children }: FoldProps) => {
  const [open, setOpen] = useState(false)
  return (
    <View className="fold">
      <TapTarget
        className="fold__head"
        expanded={open}
        label={[lead, text, note].filter(Boolean).join('，')}
        onTap={() => setOpen(!open)}
      >
        {lead && <View className="fold__lead">{lead}</View>}
        <View className="fold__words">
          <View>{text}</View>
          {note && <View className="note">{note}</View>}
        </View>
        <View className={`fold__mark ${open ? 'fold__mark--open' : ''}`}>
          <Icon name="down" size={20} />
        </View>
      </TapTarget>
      {open && <View className="fold__body">{children}</View>}
    </View>
  )
}

/** Where a line comes from. */
export const Sources = ({ of }: { of: readonly { text: string }[] }) => (
  <View className="fold__source">{of.map(({ text }) => text).join('；')}</View>
)
