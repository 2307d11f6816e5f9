import { View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'
import './segment.scss'

interface SegmentProps {
  choices: { value: string; text: string }[]
  value: string
  onChange: (value: string) => void
}

/** A few views of the same list, side by side; scrolls when they are many. */
export const Segment = ({ choices, value, onChange }: SegmentProps) => (
  <View className="segment">
    {choices.map((choice) => (
      <TapTarget
        key={choice.value}
        role="tab"
        selected={choice.value === value}
        className={`segment__choice ${choice.value === value ? 'segment__choice--on' : ''}`}
        onTap={() => onChange(choice.value)}
      >
        {choice.text}
      </TapTarget>
    ))}
  </View>
)
