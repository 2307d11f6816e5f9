import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { moveFinish, moveStart } from '../../../../shared/contracts/account'
import { formatTime } from '../../../../shared/calendar/format'
import { groupPhone } from '../../../../shared/identity/masking'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { goBack } from '../../../client/go'
import { personSession } from '../../../client/session'
import { Banner } from '../../../components/banner/banner'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { CountdownButton } from '../../../components/countdown-button/countdown-button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { TextField } from '../../../components/text-field/text-field'
import { toast } from '../../../components/toast/toast'
import { codeSentence, refusesCode } from '../login/use-login'

type Way = 'code' | 'wait'

const hasCome = (at: number | undefined) => at !== undefined && at <= Date.now()

const Waiting = ({ until, over }: { until: number | undefined; over: boolean }) =>
  until === undefined ? null : (
    <View className="after">
      <Banner kind="info" title={over ? '72小时到了，原手机号没有取消' : `${formatTime(until)} 以后可以换好`}>
        {over
          ? '点下面的按钮，账号就换到这个手机。'
          : '我们已发短信到原手机号。到时间后在这个手机上再做一次实名认证，就能换好。'}
      </Banner>
    </View>
  )

/** Moving one's account to this phone: by the old phone's code at once, or after 72 hours in which it can object. */
export default function MoveAccount() {
  const { id: moveId = '', phone = '', until } = useRouter().params
  const [effectiveAt, setEffectiveAt] = useState(until ? Number(until) : undefined)
  const [way, setWay] = useState<Way>(effectiveAt ? 'wait' : 'code')
  const [code, setCode] = useState('')
  const [readyAt, setReadyAt] = useState(0)
  const over = hasCome(effectiveAt)
  const finish = useAction(async () => {
    personSession.adopt(await call(moveFinish, { moveId, ...(way === 'code' ? { code } : {}) }))
    toast('账号已换到这个手机')
    goBack()
  })
  const start = useAction(async () => {
    const answer = await call(moveStart, { moveId, by: way })
    if (answer.by === 'wait') setEffectiveAt(answer.effectiveAt)
    else setReadyAt(Date.now() + (answer.resendAfterSeconds ?? 60) * 1000)
  })
  const wrongCode = refusesCode(finish.error) ? finish.error : undefined
  const error = start.error ?? (wrongCode ? undefined : finish.error)
  const action = () => {
    if (way === 'code') return { text: '提交验证', busy: finish.busy && '正在验证', onTap: finish.run }
    if (effectiveAt === undefined) return { text: '开始等待', busy: start.busy && '正在登记', onTap: start.run }
    if (over) return { text: '换到这个手机', busy: finish.busy && '正在更换', onTap: finish.run }
    return { text: '知道了', onTap: goBack }
  }
  const { text, ...button } = action()
  return (
    <Page
      title="换到这个手机"
      bar={
        <BottomBar>
          <Button {...button}>{text}</Button>
        </BottomBar>
      }
    >
      <Heading text="您已有账号" note={`这个身份在 ${groupPhone(phone)} 上认证过，一个人只用一个账号。`} />
      {error && <ErrorCard title={error.message} code={error.requestId} />}
      <ChoiceList
        label="怎样换到这个手机"
        choices={[
          { value: 'code', text: '用原手机号的验证码', note: '马上换好' },
          { value: 'wait', text: '原手机号不用了', note: '等72小时，期间原手机号可以取消' },
        ]}
        value={way}
        onChange={(value) => setWay(value as Way)}
      />
      {way === 'code' && (
        <TextField
          label="原手机号收到的验证码"
          kind="digits"
          maxLength={6}
          placeholder="短信里的6位数字"
          value={code}
          error={codeSentence(wrongCode)}
          onChange={setCode}
          beside={
            <CountdownButton text="获取验证码" readyAt={readyAt} busy={start.busy && '正在发送'} onTap={start.run} />
          }
        />
      )}
      {way === 'wait' && <Waiting until={effectiveAt} over={over} />}
    </Page>
  )
}
