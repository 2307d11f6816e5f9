import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { Icon } from '../icon/icon'
import './field.scss'

interface FieldProps {
  id?: string
  label: string
  optional?: boolean
  /** Why we ask, or how to fill it in. */
  hint?: string
  /** What is wrong and what to do about it. */
  error?: string
  children?: ReactNode
}

/** Label, error between label and control, control. The error keeps what was typed. */
export const Field = ({ id, label, optional, hint, error, children }: FieldProps) => (
  <View id={id} className={`field ${error ? 'field--wrong' : ''}`}>
    <View className="field__label">
      {label}
      {optional && <View className="field__optional">（选填）</View>}
    </View>
    {hint && <View className="field__hint">{hint}</View>}
    {error && (
      <View className="field__error" {...spoken({ role: 'alert' })}>
        <Icon name="warn" size={20} />
        <View className="field__sentence">{error}</View>
      </View>
    )}
    <View className="field__control">{children}</View>
  </View>
)
