import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import type { FieldInputProps } from './field-input-props'

/** One of a few options, all in sight. */
export const ChoiceInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const { options } = field.props as { options: { value: string; label: string; line?: string }[] }
  return (
    <Field id={anchor} label={field.label} hint={field.help} optional={field.optional} error={error}>
      <ChoiceList
        label={field.label}
        value={typeof answer === 'string' ? answer : undefined}
        onChange={onAnswer}
        choices={options.map(({ value, label, line }) => ({ value, text: label, note: line }))}
      />
    </Field>
  )
}

/** A question with two answers. */
export const YesNoInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const { yes, no } = field.props as { yes: string; no: string }
  return (
    <Field id={anchor} label={field.label} hint={field.help} optional={field.optional} error={error}>
      <ChoiceList
        label={field.label}
        layout="boxes"
        value={answer === undefined ? undefined : String(answer)}
        choices={[
          { value: 'true', text: yes },
          { value: 'false', text: no },
        ]}
        onChange={(value) => onAnswer(value === 'true')}
      />
    </Field>
  )
}
