import { useState } from 'react'
import { passwordReset } from '../../../../shared/contracts/account'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { goInstead } from '../../../client/go'
import { signOut, useAccount } from '../../../client/session'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { toast } from '../../../components/toast/toast'
import { NewPassword, twiceProblems } from '../new-password'
import { PhoneCodeFields } from '../phone-code-fields'
import { usePhoneCode } from '../use-phone-code'

/** 忘记密码, and changing it: the account's phone proves who it is; every device has to sign in again. */
export default function NewLoginPassword() {
  const account = useAccount()
  const [password, setPassword] = useState({ first: '', second: '' })
  const [tried, setTried] = useState(false)
  const setting = useAction(async () => {
    setTried(true)
    if (!phone.proof || Object.keys(twiceProblems(password)).length > 0) return
    const { account: name } = await call(passwordReset, { ...phone.proof, password: password.first })
    if (account) await signOut()
    toast('密码已设好，请登录')
    goInstead('login', { account: name })
  })
  const phone = usePhoneCode('password', tried, setting.error)
  const unregistered = phone.error?.code === 'not-registered'
  return (
    <Page
      title="设新密码"
      bar={
        <BottomBar>
          <Button busy={setting.busy && '正在设置'} onTap={setting.run}>
            设新密码
          </Button>
        </BottomBar>
      }
    >
      <Heading text={account ? '改登录密码' : '忘记密码'} note="设好以后，各处都要用新密码重新登录" />
      {phone.error && (
        <ErrorCard
          title={phone.error.message}
          code={phone.error.requestId}
          action={unregistered ? { text: '去注册', onTap: () => goInstead('register') } : undefined}
        />
      )}
      <PhoneCodeFields of={phone} hint="您账号的手机号" />
      <NewPassword value={password} tried={tried} onChange={setPassword} />
    </Page>
  )
}
