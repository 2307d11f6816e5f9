import '../../../components/text-field/text-field.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
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

/** 服务单位: an employer's name, or 个人. */
export const UnitInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const [employed, setEmployed] = useState(answer === undefined || answer === '' ? undefined : answer !== selfEmployed)
  const choose = (value: string) => {
    setEmployed(value === 'unit')
    if (value === 'self') onAnswer(selfEmployed)
    else if (answer === selfEmployed) onAnswer('')
  }
  return (
    <Field id={anchor} label={field.label} hint={field.help} error={error}>
      <ChoiceList
        label={field.label}
        layout="boxes"
        choices={choices}
        onChange={choose}
        value={employed === undefined ? undefined : employed ? 'unit' : 'self'}
      />
      {employed && (
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
