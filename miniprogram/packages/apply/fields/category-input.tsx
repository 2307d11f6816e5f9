import { View } from '@tarojs/components'
import { offered } from '../../../../shared/vocabulary/fields/category'
import { CheckRow } from '../../../components/check-row/check-row'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import type { FieldApp, FieldInputProps } from './field-input-props'

/** Why a category of the chosen certificate cannot be taken now. */
function excluded({ facts, draft }: FieldApp, code: string): string | undefined {
  const answer = facts.answers.find((one) => one.subjectId === draft.subjectId && one.part === code)
  return answer && answer.outcome !== 'now' ? answer.reason : undefined
}

const tickedIn = (answer: FieldInputProps['answer']): string[] => {
  if (Array.isArray(answer)) return answer as string[]
  return typeof answer === 'string' ? [answer] : []
}

/** 从业资格类别 out of those on the certificate; one that cannot be done now says why. */
export const CategoryInput = ({ app, field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const props = field.props as { many?: boolean; only?: string[] }
  const choices = offered(props, app.context.parts)
  const answered = tickedIn(answer)
  // One that was cancelled meanwhile is not shown, and must not stay ticked unseen.
  const chosen = answered.filter((one) => app.context.parts.some(({ code }) => code === one))
  const toggle = (code: string) => (on: boolean) =>
    onAnswer(on ? [...chosen, code] : chosen.filter((one) => one !== code))
  return (
    <Field id={anchor} label={field.label} hint={field.help} error={error}>
      {props.many ? (
        choices.map(({ code, name }) => (
          <View key={code}>
            <CheckRow text={name} checked={chosen.includes(code)} onChange={toggle(code)} />
          </View>
        ))
      ) : (
        <ChoiceList
          label={field.label}
          value={chosen[0]}
          onChange={onAnswer}
          choices={choices.map(({ code, name }) => ({ value: code, text: name, excluded: excluded(app, code) }))}
        />
      )}
    </Field>
  )
}
