import Taro from '@tarojs/taro'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { desk } from '../paths'
import { LoginFields, useLogin } from './form'

/** Clerks sign in with an account that their administrator made; nobody registers here. */
export default function StaffLogin() {
  const login = useLogin(() => void Taro.redirectTo({ url: desk.queue }))
  return (
    <Page
      title="业务办理"
      bar={
        <BottomBar>
          <Button busy={login.opening.busy && '正在登录'} onTap={login.opening.run}>
            登录
          </Button>
        </BottomBar>
      }
    >
      <Heading text="工作人员登录" note="账号由本单位管理员开通" />
      <LoginFields of={login} />
    </Page>
  )
}
