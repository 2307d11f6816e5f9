import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { partKey, problems, visibleFields, visibleMaterials, type StepId } from '../../../../shared/journey'
import { fieldKind } from '../../../../shared/vocabulary/fields'
import { useAction } from '../../../client/action'
import { registerValue } from '../../../client/subjects'
import { address, paths } from '../../../client/go'
import { Button } from '../../../components/button/button'
import { Facts, type Fact } from '../../../components/facts/facts'
import { toast } from '../../../components/toast/toast'
import { askToSubscribe } from '../../../platform/subscribe'
import { TapTarget } from '../../../platform/tap-target'
import { submit } from '../submit'
import { useTemplates } from '../use-templates'
import type { Application } from '../use-application'
import { StepFrame } from './frame'
import { Refused } from './refused'
import './confirm-step.scss'

const Part = ({ title, rows, onChange }: { title: string; rows: Fact[]; onChange: () => void }) => (
  <View className="confirm-part card">
    <View className="confirm-part__head">
      <View className="confirm-part__title">{title}</View>
      <TapTarget className="confirm-part__change" label={`修改${title}`} onTap={onChange}>
        修改
      </TapTarget>
    </View>
    <Facts rows={rows} />
  </View>
)

/** 确认提交: everything once more, then the one action. */
export const ConfirmStep = ({ app }: { app: Application }) => {
  const { definition, draft, subject, context } = app
  const gap = problems(definition, draft, context)[0]
  const templates = useTemplates()
  const sending = useAction(async () => {
    // First of all: WeChat asks only while it still counts as the tap.
    await askToSubscribe(templates)
    const caseId = await submit(app.kept)
    app.sync.handedIn()
    toast('已提交')
    await Taro.reLaunch({ url: address(paths.caseDetail, { id: caseId }) })
  })
  const change = (step: StepId) => () => app.goTo(step)
  const press = () => (gap ? app.goTo(gap.step) : sending.run())
  const fields = visibleFields(definition, draft).map((field) => ({
    label: field.label,
    value: fieldKind(field.kind).format(draft.answers[field.id], field, context),
  }))
  const materials = visibleMaterials(definition, draft).map(({ id, name, parts }) => ({
    label: name,
    value: `${parts.reduce((sum, part) => sum + (draft.files[partKey(id, part.id)]?.length ?? 0), 0)}张`,
  }))
  const locked = subject
    ? definition.locked.map(({ key, label }) => ({ label, value: registerValue(subject, key) }))
    : []
  const { acceptWorkdays, decideWorkdays } = definition.promise
  return (
    <StepFrame
      app={app}
      step="confirm"
      action={
        <Button busy={sending.busy && '正在提交'} onTap={press}>
          确认提交
        </Button>
      }
    >
      {sending.error && <Refused app={app} error={sending.error} onAgain={sending.run} />}
      {locked.length > 0 && <Part title="证照信息" rows={locked} onChange={change('subject')} />}
      <Part title="个人信息" rows={fields} onChange={change('form')} />
      {materials.length > 0 && (
        <View className="confirm-wide">
          <Part title="申请材料" rows={materials} onChange={change('materials')} />
        </View>
      )}
      <View className="note after">
        提交后{acceptWorkdays}个工作日内告诉您是否受理，受理后{decideWorkdays}个工作日内办结。受理前可以撤回。
        {templates.length > 0 && '提交时微信会问您要不要接收通知，同意后有进度就告诉您。'}
      </View>
    </StepFrame>
  )
}
