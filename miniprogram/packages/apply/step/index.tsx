import { useRouter } from '@tarojs/taro'
import type { ComponentType } from 'react'
import { stepNames, type StepId } from '../../../../shared/journey'
import { dropDraft } from '../../../client/drafts'
import { go, goInstead } from '../../../client/go'
import { useStore } from '../../../client/store'
import { Empty } from '../../../components/empty/empty'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { ConfirmStep } from '../steps/confirm-step'
import { Elsewhere } from '../steps/elsewhere'
import { FormStep } from '../steps/form-step'
import { Changed, NotOffered, Removed } from '../steps/interruptions'
import { MaterialsStep } from '../steps/materials-step'
import { SubjectStep } from '../steps/subject-step'
import { useApplication, type Application } from '../use-application'
import { useTemplates } from '../use-templates'

const steps: Record<StepId, ComponentType<{ app: Application }>> = {
  subject: SubjectStep,
  form: FormStep,
  materials: MaterialsStep,
  confirm: ConfirmStep,
}

const isStep = (text: string | undefined): text is StepId => text !== undefined && text in stepNames

/** A step, unless something about the draft has to be settled first. */
const SettledFirst = ({ app, step }: { app: Application; step: StepId }) => {
  const sync = useStore(app.sync.state)
  if (sync.state === 'elsewhere') return <Elsewhere app={app} theirs={sync.theirs} />
  if (sync.state === 'gone') return sync.caseId ? <HandedIn caseId={sync.caseId} /> : <Removed app={app} />
  if (!app.requirements.offered) return <NotOffered app={app} />
  if (app.requirements.newer) return <Changed app={app} />
  const Chosen = steps[step]
  return <Chosen app={app} />
}

/** Handed in on another device: the case is where one goes on. */
const HandedIn = ({ caseId }: { caseId: string }) => (
  <Page title="办理">
    <Empty
      title="这份申请已经在另一台手机上提交"
      text="办理进度在“我的办件”里。"
      action={{
        text: '看这件申请',
        onTap: () => {
          dropDraft(caseId)
          goInstead('caseDetail', { id: caseId })
        },
      }}
    />
  </Page>
)

/** One step of the wizard, whatever the item: each step is a page, so that going back is the phone's own. */
export default function Step() {
  const { params } = useRouter()
  useTemplates()
  const [loaded, again] = useApplication(params)
  if (loaded.state === 'ready' && loaded.value) {
    return <SettledFirst app={loaded.value} step={isStep(params.step) ? params.step : 'subject'} />
  }
  return (
    <Page title="办理">
      <SignInFirst what="登录并实名认证后，就能在网上申请。">
        <Shown of={loaded} again={again}>
          {() => (
            <Empty
              title="这份草稿已经提交或删除"
              text="提交过的申请在“我的办件”里。"
              action={{ text: '我的办件', onTap: () => go('cases') }}
            />
          )}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
