import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { CallError } from '../../../client/call-error'
import { goBack, goInstead } from '../../../client/go'
import { personSession, type PersonSession } from '../../../client/session'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Segment } from '../../../components/segment/segment'
import { hasPasswords } from '../../../platform/passwords'
import { hasPhoneButton, PhoneButton } from '../../../platform/phone-button'
import { Agreements } from '../agreements'
import { PhoneCodeFields } from '../phone-code-fields'
import { PasswordLogin } from './password-login'
import { useLogin } from './use-login'
import { usePasswordLogin } from './use-password-login'

const ways = [
  { value: 'phone', text: '短信验证码' },
  { value: 'password', text: '账号密码' },
]

/** Who has just registered goes on with the account's name. */
const firstWay = (account: string | undefined) => (hasPasswords && account ? 'password' : 'phone')

/** Why the person is not signed in yet. */
const Hindrances = ({ error, agreementsWrong }: { error: CallError | undefined; agreementsWrong: boolean }) => (
  <>
    {error && <ErrorCard title={error.message} code={error.requestId} />}
    {agreementsWrong && <ErrorCard title="请先勾选两份协议" text="勾选后才能登录。" />}
  </>
)

/** The quick way, in the mini-program alone. */
const OneTap = ({ login }: { login: ReturnType<typeof useLogin> }) => (
  <View className="after">
    <PhoneButton text="用户一键登录" ready={login.agreed} onCode={login.oneTap.run} onBlocked={login.block} />
    <View className="heading">或用其他手机号</View>
  </View>
)

/** Where passwords are: how to get one, or a new one. */
const OtherWays = ({ forgotten }: { forgotten: boolean }) => (
  <View className="after">
    <View className="rows">
      {forgotten && <Row text="忘记密码" onTap={() => goInstead('password')} />}
      <Row text="注册" note="用账号和密码登录的，先注册" onTap={() => goInstead('register')} />
    </View>
  </View>
)

/** 自然人登录: by WeChat's phone number, any number and a code, or on the web an account and its password. */
export default function Login() {
  const { params } = useRouter()
  const [way, setWay] = useState(firstWay(params.account))
  const done = ({ account }: PersonSession) => {
    if (account.verified || params.verify === 'later') goBack()
    else goInstead('realName')
  }
  const login = useLogin(done)
  const byPassword = usePasswordLogin(params.account ?? '', login.agreed, (session) => {
    personSession.adopt(session)
    done(session)
  })
  const { opening, agreementsWrong, error } =
    way === 'password' ? { ...byPassword, error: byPassword.opening.error } : login
  // One filled button a screen: the quick way where there is one, until a code is being typed.
  const kind = hasPhoneButton && !login.code ? 'outline' : 'filled'
  const submit = (
    <Button kind={kind} busy={opening.busy && '正在验证'} onTap={opening.run}>
      {way === 'password' ? '登录' : '提交验证'}
    </Button>
  )
  return (
    <Page title="登录" bar={<BottomBar>{submit}</BottomBar>}>
      <Heading text="自然人登录" note={way === 'phone' ? '没有账号的，验证后自动注册' : undefined} />
      {hasPasswords && <Segment choices={ways} value={way} onChange={setWay} />}
      <Hindrances error={error} agreementsWrong={agreementsWrong} />
      <Agreements ticked={login.ticked} wrong={agreementsWrong} onChange={login.setTicked} />
      {hasPhoneButton && <OneTap login={login} />}
      {way === 'password' ? (
        <PasswordLogin of={byPassword} />
      ) : (
        <PhoneCodeFields of={login} onDone={login.opening.run} />
      )}
      {hasPasswords && <OtherWays forgotten={way === 'password'} />}
    </Page>
  )
}
