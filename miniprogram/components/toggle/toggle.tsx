import { View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'
import './toggle.scss'

interface ToggleProps {
  text: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A setting that is on or off, said in words as well. */
export const Toggle = ({ text, note, on, onChange }: ToggleProps) => (
  <TapTarget
    role="switch"
    checked={on}
    label={note ? `${text}，${note}` : text}
    className="toggle"
    onTap={() => onChange(!on)}
  >
    <View className="toggle__words">
      <View>{text}</View>
      {note && <View className="note">{note}</View>}
    </View>
    <View className="toggle__state">{on ? '已开' : '未开'}</View>
    <View className={`toggle__track ${on ? 'toggle__track--on' : ''}`}>
      <View className="toggle__knob" />
    </View>
  </TapTarget>
)
