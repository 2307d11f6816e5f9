import { TextField } from '../../../components/text-field/text-field'
import type { FieldInputProps } from './field-input-props'

/** A line or a few lines of text. */
export const TextFieldInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const { multiline, example } = field.props as { multiline?: boolean; example?: string }
  return (
    <TextField
      id={anchor}
      label={field.label}
      hint={field.help}
      optional={field.optional}
      error={error}
      placeholder={example}
      kind={multiline ? 'lines' : 'text'}
      maxLength={2000}
      value={String(answer ?? '')}
      onChange={onAnswer}
    />
  )
}

/** A telephone number, kept as it is typed; spaces do not count. */
export const PhoneInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => (
  <TextField
    id={anchor}
    label={field.label}
    hint={field.help}
    optional={field.optional}
    error={error}
    placeholder="11位手机号"
    kind="digits"
    maxLength={20}
    value={String(answer ?? '')}
    onChange={onAnswer}
  />
)
