import { useState } from 'react'
import { goInstead } from '../../../client/go'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Page } from '../../../components/page/page'
import { StepBar } from '../../../components/step-bar/step-bar'
import { toast } from '../../../components/toast/toast'
import { RegisterForm } from './register-form'
import { useRegister } from './use-register'

const kinds = [
  { value: 'natural', text: '自然人注册', note: '驾驶员、押运人员、装卸管理人员等个人' },
  { value: 'legal', text: '法人注册', excluded: '企业账号还没有开通网上注册，企业的业务请到当地道路运输机构窗口办理' },
]

/** 注册: the kind of account, then one form. */
export default function Register() {
  const [kind, setKind] = useState('natural')
  const [filling, setFilling] = useState(false)
  const registration = useRegister((account) => {
    toast('注册成功，请登录')
    goInstead('login', { account })
  })
  const { busy, run } = registration.registering
  const next = filling ? (
    <Button busy={busy && '正在核验'} onTap={run}>
      立即注册
    </Button>
  ) : (
    <Button onTap={() => setFilling(true)}>下一步</Button>
  )
  return (
    <Page
      title="注册"
      bar={
        <BottomBar
          aside={
            filling && (
              <Button kind="outline" onTap={() => setFilling(false)}>
                上一步
              </Button>
            )
          }
        >
          {next}
        </BottomBar>
      }
    >
      <StepBar title={filling ? '填写注册信息' : '选择注册类型'} step={filling ? 2 : 1} of={2} saved={false} />
      {filling ? (
        <RegisterForm of={registration} />
      ) : (
        <ChoiceList label="注册类型" choices={kinds} value={kind} onChange={setKind} />
      )}
    </Page>
  )
}
