import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'
import { Icon } from '../icon/icon'
import './check-row.scss'

interface CheckRowProps {
  text: string
  checked: boolean
  note?: string
  error?: boolean
  /** Links to the texts agreed to; they stand below and are tapped apart. */
  children?: ReactNode
  onChange: (checked: boolean) => void
}

/** A sentence to agree to, with a tick box. */
export const CheckRow = ({ text, checked, note, error, children, onChange }: CheckRowProps) => (
  <View className={`check-row ${error ? 'check-row--wrong' : ''}`}>
    <TapTarget
      role="checkbox"
      checked={checked}
      label={note ? `${text}，${note}` : text}
      className="check-row__tap"
      onTap={() => onChange(!checked)}
    >
      <View className={`check-row__box ${checked ? 'check-row__box--on' : ''}`}>
        {checked && <Icon name="check" size={20} />}
      </View>
      <View className="check-row__words">
        <View>{text}</View>
        {note && <View className="note">{note}</View>}
      </View>
    </TapTarget>
    {children && <View className="check-row__links">{children}</View>}
  </View>
)
