import { Input, Textarea } from '@tarojs/components'
import type { TextInputProps } from './elements'
import { spoken } from './spoken'

const keyboards = { text: 'text', digits: 'number', idcard: 'idcard', password: 'text' } as const

/** A text box of the mini-program. */
export const TextInput = ({
  kind = 'text',
  label,
  wrong,
  onChange,
  onDone,
  maxLength = 140,
  ...rest
}: TextInputProps) => {
  const shared = {
    ...rest,
    maxlength: maxLength,
    placeholderClass: 'text-field__example',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...spoken({ label: wrong ? `${label}，${wrong}` : label }),
  }
  return kind === 'lines' ? (
    <Textarea {...shared} autoHeight />
  ) : (
    <Input {...shared} type={keyboards[kind]} password={kind === 'password'} adjustPosition onConfirm={onDone} />
  )
}
