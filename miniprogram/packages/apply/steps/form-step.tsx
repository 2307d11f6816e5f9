import { View } from '@tarojs/components'
import { answerWith, visibleFields } from '../../../../shared/journey'
import { helpFor } from '../../../../shared/services/catalogue'
import { registerValue } from '../../../client/subjects'
import { go } from '../../../client/go'
import { Button } from '../../../components/button/button'
import { LockedGroup } from '../../../components/locked-group/locked-group'
import { FieldInput } from '../fields/field-input'
import type { Application } from '../use-application'
import { StepFrame } from './frame'
import { anchorOf, useNext } from './use-next'

/** 个人信息: what the register knows is locked, the rest is asked. */
export const FormStep = ({ app }: { app: Application }) => {
  const { next, errorAt } = useNext(app, 'form')
  const { definition, draft, subject } = app
  const wrong = helpFor('wrong-data').code
  return (
    <StepFrame app={app} step="form" action={<Button onTap={next}>下一步</Button>}>
      {subject && (
        <LockedGroup
          rows={definition.locked.map(({ key, label }) => ({ label, value: registerValue(subject, key) }))}
          onWrong={
            app.definition.code === wrong ? undefined : () => go('guide', { service: wrong, subject: subject.id })
          }
        />
      )}
      {visibleFields(definition, draft).map((field) => (
        <View key={field.id}>
          <FieldInput
            app={app}
            field={field}
            anchor={anchorOf(field.id)}
            answer={draft.answers[field.id]}
            error={errorAt(field.id)}
            onAnswer={(answer) => app.change((newest) => answerWith(definition, newest, field.id, answer))}
          />
        </View>
      ))}
    </StepFrame>
  )
}
