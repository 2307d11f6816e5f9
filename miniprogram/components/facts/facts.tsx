import { View } from '@tarojs/components'
import './facts.scss'

export interface Fact {
  label: string
  value: string
}

/** Labels with their values, one to a line. */
export const Facts = ({ rows, bold }: { rows: Fact[]; bold?: boolean }) => (
  <View className={`facts ${bold ? 'facts--bold' : ''}`}>
    {rows.map(({ label, value }) => (
      <View className="facts__row" key={label}>
        <View className="facts__label">{label}</View>
        <View className="facts__value">{value}</View>
      </View>
    ))}
  </View>
)
