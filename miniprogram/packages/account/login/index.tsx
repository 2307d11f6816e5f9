import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { goBack, goInstead } from '../../../client/go'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { CountdownButton } from '../../../components/countdown-button/countdown-button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { TextField } from '../../../components/text-field/text-field'
import { hasPhoneButton, PhoneButton } from '../../../platform/phone-button'
import { Agreements } from '../agreements'
import { useLogin } from './use-login'

/** 自然人登录: by WeChat's phone number, or any number and a code. */
export default function Login() {
  const { params } = useRouter()
  const login = useLogin(({ account }) => {
    if (account.verified || params.verify === 'later') goBack()
    else goInstead('realName')
  })
  // One filled button a screen: the quick way where there is one, until a code is being typed.
  const kind = hasPhoneButton && !login.code ? 'outline' : 'filled'
  const submit = <Button kind={kind} busy={login.opening.busy && '正在验证'} onTap={login.opening.run}>提交验证</Button>
  return (
    <Page title='登录' bar={<BottomBar>{submit}</BottomBar>}>
      <Heading text='自然人登录' note='没有账号的，验证后自动注册' />
      {login.error && <ErrorCard title={login.error.message} code={login.error.requestId} />}
      {login.agreementsWrong && <ErrorCard title='请先勾选两份协议' text='勾选后才能登录。' />}
      <Agreements ticked={login.ticked} wrong={login.agreementsWrong} onChange={login.setTicked} />
      {hasPhoneButton && (
        <View className='after'>
          <PhoneButton text='用户一键登录' ready={login.agreed} onCode={login.oneTap.run} onBlocked={login.block} />
          <View className='heading'>或用其他手机号</View>
        </View>
      )}
      <TextField
        id='phone' label='手机号' kind='digits' maxLength={13} placeholder='11位手机号'
        value={login.phone} error={login.phoneError} onChange={login.setPhone}
      />
      <TextField
        id='code' label='验证码' hint='1分钟内收到，5分钟内有效' kind='digits' maxLength={6} placeholder='短信里的6位数字'
        value={login.code} error={login.codeError} onChange={login.setCode} onDone={login.opening.run}
        beside={<CountdownButton text='获取验证码' readyAt={login.readyAt} busy={login.sending.busy && '正在发送'} onTap={login.sending.run} />}
      />
    </Page>
  )
}
