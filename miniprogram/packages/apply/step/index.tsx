import { useRouter } from '@tarojs/taro'
import type { ComponentType } from 'react'
import { stepNames, type StepId } from '../../../../shared/journey'
import { go } from '../../../client/go'
import { Empty } from '../../../components/empty/empty'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { ConfirmStep } from '../steps/confirm-step'
import { FormStep } from '../steps/form-step'
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

/** One step of the wizard, whatever the item: each step is a page, so that going back is the phone's own. */
export default function Step() {
  const { params } = useRouter()
  useTemplates()
  const [loaded, again] = useApplication(params)
  if (loaded.state === 'ready' && loaded.value) {
    const Chosen = steps[isStep(params.step) ? params.step : 'subject']
    return <Chosen app={loaded.value} />
  }
  return (
    <Page title='办理'>
      <SignInFirst what='登录并实名认证后，就能在网上申请。'>
        <Shown of={loaded} again={again}>
          {() => <Empty title='这份草稿已经提交或删除' text='提交过的申请在“我的办件”里。' action={{ text: '我的办件', onTap: () => go('cases') }} />}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
