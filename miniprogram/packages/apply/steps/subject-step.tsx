import { useState } from 'react'
import { View } from '@tarojs/components'
import { nounsOf } from '../../../../shared/vocabulary/subjects'
import { helpFor } from '../../../../shared/services/catalogue'
import { useAction } from '../../../client/action'
import { go } from '../../../client/go'
import { Button } from '../../../components/button/button'
import { CheckRow } from '../../../components/check-row/check-row'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Field } from '../../../components/field/field'
import type { Application } from '../use-application'
import { Discard } from './discard'
import { StepFrame } from './frame'
import { anchorOf, useNext } from './use-next'

/** Why a subject cannot be taken: undefined when any of its parts can be done now. */
function excluded({ facts }: Application, subjectId: string): string | undefined {
  const own = facts.answers.filter((answer) => answer.subjectId === subjectId)
  return own.some(({ outcome }) => outcome === 'now') ? undefined : own[0]?.reason
}

/** Nothing was found to choose: where that can be checked. */
const NothingFound = ({ app }: { app: Application }) => (
  <StepFrame
    app={app}
    step="subject"
    action={
      <Button kind="outline" onTap={() => go('contact')}>
        联系我们
      </Button>
    }
  >
    <Empty
      title={nounsOf(app.definition.subject).none}
      text={app.facts.best?.reason ?? '请联系发证机关核实。'}
      action={{ text: '申请核实', onTap: () => go('guide', { service: helpFor('missing').code }) }}
    />
  </StepFrame>
)

/** The notice is agreed to in the guide, as a rule; where it was not it is asked here, until this page is left. */
function useAsksNotice(agreed: boolean): boolean {
  const [asked, setAsked] = useState(false)
  if (!agreed && !asked) setAsked(true)
  return asked || !agreed
}

/** 证照信息: what it is about, and that it is still as the register says. */
export const SubjectStep = ({ app }: { app: Application }) => {
  const { next, errorAt } = useNext(app, 'subject')
  const asksNotice = useAsksNotice(app.draft.noticeAgreed)
  const choosing = useAction((id: string) => app.choose(id))
  const varying = useAction((code: string) => app.chooseVariant(code))
  const { variants, notice } = app.definition
  const { subjects } = app.facts
  const { choose, paper } = nounsOf(app.definition.subject)
  // An item about the person alone has nothing to choose.
  const alone = app.definition.subject === 'person'
  if (subjects.length === 0 && !alone) return <NothingFound app={app} />
  const choices = subjects.map((view) => ({
    value: view.id,
    text: view.title,
    note: `${view.note}；${view.authority.name}`,
    excluded: excluded(app, view.id),
  }))
  const wrong = errorAt('statement')
  return (
    <StepFrame
      app={app}
      step="subject"
      action={
        <Button busy={(choosing.busy && '正在取证照') || (varying.busy && '正在取办理要求')} onTap={next}>
          下一步
        </Button>
      }
    >
      {choosing.error && <ErrorCard title={choosing.error.message} code={choosing.error.requestId} />}
      {varying.error && <ErrorCard title={varying.error.message} code={varying.error.requestId} />}
      {variants.length > 1 && (
        <Field id={anchorOf('variant')} label="办理类型">
          <ChoiceList
            label="办理类型"
            value={app.draft.variant}
            onChange={varying.run}
            choices={variants.map(({ code, name, line }) => ({ value: code, text: name, note: line }))}
          />
        </Field>
      )}
      {!alone && (
        <Field id={anchorOf('subjectId')} label={choose} error={errorAt('subjectId')}>
          <ChoiceList label={paper} choices={choices} value={app.draft.subjectId} onChange={choosing.run} />
        </Field>
      )}
      {asksNotice && (
        <Field id={anchorOf('notice')} label="业务须知" error={errorAt('notice')}>
          {notice.map(({ id, text }, index) => (
            <View className="note" key={id}>
              {index + 1}. {text}
            </View>
          ))}
          <CheckRow
            text="看过业务须知，同意"
            checked={app.draft.noticeAgreed}
            error={Boolean(errorAt('notice'))}
            onChange={(noticeAgreed) => app.change((draft) => ({ ...draft, noticeAgreed }))}
          />
        </Field>
      )}
      <Field id={anchorOf('statement')} label="确认" error={wrong}>
        <CheckRow
          text={app.definition.statement}
          checked={app.draft.statementAgreed}
          error={Boolean(wrong)}
          onChange={(statementAgreed) => app.change((draft) => ({ ...draft, statementAgreed }))}
        />
      </Field>
      <Discard app={app} />
    </StepFrame>
  )
}
