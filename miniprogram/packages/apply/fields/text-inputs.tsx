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

/** Digits, kept as they are typed; spaces do not count. */
const digitsInput =
  (placeholder: string, maxLength: number) =>
  ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => (
    <TextField
      id={anchor}
      label={field.label}
      hint={field.help}
      optional={field.optional}
      error={error}
      placeholder={placeholder}
      kind="digits"
      maxLength={maxLength}
      value={String(answer ?? '')}
      onChange={onAnswer}
    />
  )

/** A telephone number. */
export const PhoneInput = digitsInput('11位手机号', 20)
/** A mass in kilograms. */
export const MassInput = digitsInput('千克', 10)
