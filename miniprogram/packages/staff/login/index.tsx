import { useState } from 'react'
import Taro from '@tarojs/taro'
import { staffSessionOpen } from '../../../../shared/contracts/staff'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { TextField } from '../../../components/text-field/text-field'
import { desk } from '../paths'
import { staffSession } from '../session'

/** Clerks sign in with an account that their administrator made; nobody registers here. */
export default function StaffLogin() {
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const short = { account: account.trim().length < 2, password: password.length < 8 }
  const opening = useAction(async () => {
    setTried(true)
    if (short.account || short.password) return
    staffSession.adopt(await call(staffSessionOpen, { account: account.trim(), password }))
    await Taro.redirectTo({ url: desk.queue })
  })
  return (
    <Page
      title="业务办理"
      bar={
        <BottomBar>
          <Button busy={opening.busy && '正在登录'} onTap={opening.run}>
            登录
          </Button>
        </BottomBar>
      }
    >
      <Heading text="工作人员登录" note="账号由本单位管理员开通" />
      {opening.error && <ErrorCard title={opening.error.message} code={opening.error.requestId} />}
      <TextField
        label="账号"
        value={account}
        maxLength={40}
        error={tried && short.account ? '请填账号' : undefined}
        onChange={setAccount}
      />
      <TextField
        label="密码"
        kind="password"
        value={password}
        maxLength={100}
        error={tried && short.password ? '密码至少8位' : undefined}
        onChange={setPassword}
        onDone={opening.run}
      />
    </Page>
  )
}
