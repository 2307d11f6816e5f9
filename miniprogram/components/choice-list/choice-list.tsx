import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { TapTarget } from '../../platform/tap-target'
import './choice-list.scss'

export interface Choice {
  value: string
  text: string
  note?: string
  /** Why the rules exclude it; an excluded choice cannot be taken. */
  excluded?: string
}

interface ChoiceListProps {
  label: string
  choices: Choice[]
  value?: string
  /** Two short choices stand side by side. */
  layout?: 'rows' | 'boxes'
  onChange: (value: string) => void
}

/** One of several; a choice that the rules exclude says why. */
export const ChoiceList = ({ label, choices, value, layout = 'rows', onChange }: ChoiceListProps) => (
  <View className={`choice-list choice-list--${layout}`} {...spoken({ role: 'radiogroup', label })}>
    {choices.map((choice) => {
      const on = choice.value === value
      const off = Boolean(choice.excluded)
      return (
        <TapTarget
          key={choice.value}
          role="radio"
          checked={on}
          disabled={off || undefined}
          label={[choice.text, choice.excluded ?? choice.note].filter(Boolean).join('，')}
          className={['choice-list__choice', on && 'choice-list__choice--on', off && 'choice-list__choice--off']
            .filter(Boolean)
            .join(' ')}
          onTap={off ? undefined : () => onChange(choice.value)}
        >
          <View className="choice-list__dot" />
          <View className="choice-list__words">
            <View className="choice-list__text">{choice.text}</View>
            {(choice.excluded ?? choice.note) && <View className="note">{choice.excluded ?? choice.note}</View>}
          </View>
        </TapTarget>
      )
    })}
  </View>
)
