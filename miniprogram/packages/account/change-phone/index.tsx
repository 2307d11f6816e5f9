import { useState } from 'react'
import { phoneChange, phoneChangeCode, smsSend } from '../../../../shared/contracts/account'
import { groupPhone } from '../../../../shared/identity/masking'
import { parsePhone } from '../../../../shared/identity/phone'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { goBack } from '../../../client/go'
import { personSession, useAccount } from '../../../client/session'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { CountdownButton } from '../../../components/countdown-button/countdown-button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { TextField } from '../../../components/text-field/text-field'
import { toast } from '../../../components/toast/toast'
import { codeSentence } from '../login/use-login'

const after = (seconds: number) => Date.now() + seconds * 1000
const six = /^\d{6}$/

/** Changing the number: a code to the old phone and a code to the new one. */
export default function ChangePhone() {
  const account = useAccount()
  const [form, setForm] = useState({ oldCode: '', newPhone: '', newCode: '' })
  const [ready, setReady] = useState({ old: 0, new: 0 })
  const [tried, setTried] = useState(false)
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value })
  const number = parsePhone(form.newPhone)
  const askOld = useAction(async () => {
    const { resendAfterSeconds } = await call(phoneChangeCode, {})
    setReady((at) => ({ ...at, old: after(resendAfterSeconds) }))
  })
  const askNew = useAction(async () => {
    setTried(true)
    if (!number.ok) return
    const { resendAfterSeconds } = await call(smsSend, { phone: number.phone, purpose: 'new-phone' })
    setReady((at) => ({ ...at, new: after(resendAfterSeconds) }))
  })
  const change = useAction(async () => {
    setTried(true)
    if (!number.ok || !six.test(form.oldCode) || !six.test(form.newCode)) return
    await call(phoneChange, { oldCode: form.oldCode, newPhone: number.phone, newCode: form.newCode })
    await personSession.renew()
    toast('手机号已换好')
    goBack()
  })
  const error = change.error ?? askOld.error ?? askNew.error
  const missing = (code: string) => (tried && !six.test(code) ? '请填短信里的6位数字' : undefined)
  return (
    <Page
      title="换手机号"
      bar={
        <BottomBar>
          <Button busy={change.busy && '正在更换'} onTap={change.run}>
            确认更换
          </Button>
        </BottomBar>
      }
    >
      <Heading text="换手机号" note={`现在的手机号 ${groupPhone(account?.phone ?? '')}`} />
      {error && <ErrorCard title={codeSentence(error) ?? error.message} code={error.requestId} />}
      <TextField
        label="现在手机号的验证码"
        kind="digits"
        maxLength={6}
        value={form.oldCode}
        error={missing(form.oldCode)}
        onChange={set('oldCode')}
        beside={
          <CountdownButton text="获取验证码" readyAt={ready.old} busy={askOld.busy && '正在发送'} onTap={askOld.run} />
        }
      />
      <TextField
        label="新手机号"
        kind="digits"
        maxLength={13}
        placeholder="11位手机号"
        value={form.newPhone}
        error={tried && !number.ok ? number.message : undefined}
        onChange={set('newPhone')}
      />
      <TextField
        label="新手机号的验证码"
        kind="digits"
        maxLength={6}
        value={form.newCode}
        error={missing(form.newCode)}
        onChange={set('newCode')}
        beside={
          <CountdownButton text="获取验证码" readyAt={ready.new} busy={askNew.busy && '正在发送'} onTap={askNew.run} />
        }
      />
    </Page>
  )
}
