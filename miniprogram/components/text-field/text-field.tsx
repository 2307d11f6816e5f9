import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { TextInput } from '../../platform/text-input'
import type { TextInputProps } from '../../platform/elements'
import { Field } from '../field/field'
import './text-field.scss'

interface TextFieldProps extends Omit<TextInputProps, 'wrong' | 'className' | 'id'> {
  id?: string
  optional?: boolean
  hint?: string
  error?: string
  /** A small button beside the box, such as 获取验证码. */
  beside?: ReactNode
}

/** One line of text with its label, error and example. */
export const TextField = ({ id, label, optional, hint, error, beside, ...box }: TextFieldProps) => (
  <Field id={id} label={label} optional={optional} hint={hint} error={error}>
    <View className="text-field">
      <View className={`text-field__frame ${error ? 'text-field__frame--wrong' : ''}`}>
        <TextInput
          className={`text-field__box text-field__box--${box.kind ?? 'text'}`}
          label={label}
          wrong={error}
          {...box}
        />
      </View>
      {beside && <View className="text-field__beside">{beside}</View>}
    </View>
  </Field>
)
