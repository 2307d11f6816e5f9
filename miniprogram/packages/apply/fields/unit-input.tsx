import '../../../components/text-field/text-field.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Answer } from '../../../../shared/rules'
import { selfEmployed } from '../../../../shared/vocabulary/fields/unit'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import { TextInput } from '../../../platform/text-input'
import type { FieldInputProps } from './field-input-props'
import './unit-input.scss'

const choices = [
  { value: 'unit', text: '有单位' },
  { value: 'self', text: selfEmployed },
]

const kindOf = (answer: Answer): string => (answer === selfEmployed ? 'self' : 'unit')

/** 服务单位: an employer's name, or 个人. */
export const UnitInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const [kind, setKind] = useState(() => (answer ? kindOf(answer) : undefined))
  const choose = (value: string) => {
    setKind(value)
    if (value === 'self') onAnswer(selfEmployed)
    else if (answer === selfEmployed) onAnswer('')
  }
  return (
    <Field id={anchor} label={field.label} hint={field.help} error={error}>
      <ChoiceList label={field.label} layout="boxes" choices={choices} onChange={choose} value={kind} />
      {kind === 'unit' && (
        <View className={`unit-input text-field__frame ${error ? 'text-field__frame--wrong' : ''}`}>
          <TextInput
            className="text-field__box"
            label="单位名称"
            wrong={error}
            placeholder="营业执照上的全称"
            value={String(answer ?? '')}
            maxLength={60}
            onChange={onAnswer}
          />
        </View>
      )}
    </Field>
  )
}
