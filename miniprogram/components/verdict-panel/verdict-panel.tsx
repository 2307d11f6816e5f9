import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { Icon, type IconName } from '../icon/icon'
import './verdict-panel.scss'

export type VerdictTone = 'green' | 'amber' | 'red'

interface VerdictRow {
  tone: VerdictTone | 'plain'
  icon: IconName
  label: string
  value: string
  text: string
}

interface VerdictPanelProps {
  tone: VerdictTone
  title: string
  text: string
  /** When it was checked, to the second. */
  stamp: string
  rows: VerdictRow[]
  /** Whose voucher it is: what an inspector compares first stands right below the answer. */
  children?: ReactNode
}

const marks: Record<VerdictTone, IconName> = { green: 'ok', amber: 'warn', red: 'stop' }

/** The answer to a scan: one panel as bad as the worst of its rows. */
export const VerdictPanel = ({ tone, title, text, stamp, rows, children }: VerdictPanelProps) => (
  <View className="verdict-panel">
    <View className={`verdict-panel__answer verdict-panel__answer--${tone}`} {...spoken({ role: 'alert' })}>
      <View className="verdict-panel__head">
        <Icon name={marks[tone]} size={72} />
        <View className="verdict-panel__words">
          <View className={`verdict-panel__title ${title.length > 4 ? 'verdict-panel__title--long' : ''}`}>
            {title}
          </View>
          <View>{text}</View>
        </View>
      </View>
      <View className="verdict-panel__stripe">
        <View className="verdict-panel__stamp">核验于 {stamp}</View>
      </View>
    </View>
    {children}
    {rows.map((row) => (
      <View className="verdict-panel__row" key={row.label}>
        <View className={`verdict-panel__mark verdict-panel__mark--${row.tone}`}>
          <Icon name={row.icon} />
        </View>
        <View className="verdict-panel__fact">
          <View className="verdict-panel__line">
            <View className="note">{row.label}</View>
            <View className="verdict-panel__value">{row.value}</View>
          </View>
          <View className="note">{row.text}</View>
        </View>
      </View>
    ))}
  </View>
)
