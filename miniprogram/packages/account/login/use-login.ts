import { useState } from 'react'
import { agreementVersions, sessionOpen, sessionOpenWechat, smsSend } from '../../../../shared/contracts/account'
import { detailOf } from '../../../../shared/errors'
import { parsePhone } from '../../../../shared/identity/phone'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import type { CallError } from '../../../client/call-error'
import { personSession, type PersonSession } from '../../../client/session'
import type { Ticked } from '../agreements'

/** Everything that the login page knows and does; `onDone` runs when the person is signed in. */
export function useLogin(onDone: (session: PersonSession) => void) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [ticked, setTicked] = useState<Ticked>({ terms: false, privacy: false })
  const [readyAt, setReadyAt] = useState(0)
  const [tried, setTried] = useState<'code' | 'login'>()
  const number = parsePhone(phone)
  const agreed = ticked.terms && ticked.privacy

  const take = (session: PersonSession) => {
    personSession.adopt(session)
    onDone(session)
  }
  const sending = useAction(async () => {
    setTried('code')
    if (!number.ok) return
    const { resendAfterSeconds } = await call(smsSend, { phone: number.phone, purpose: 'login' }).catch(
      (error: CallError) => {
        setReadyAt(waitUntil(error))
        throw error
      },
    )
    setReadyAt(Date.now() + resendAfterSeconds * 1000)
    setTried(undefined)
  })
  const opening = useAction(async () => {
    setTried('login')
    if (number.ok && /^\d{6}$/.test(code) && agreed)
      take(await call(sessionOpen, { phone: number.phone, code, agreements: agreementVersions }))
  })
  const oneTap = useAction(async (wechatCode: string | undefined) => {
    if (wechatCode) take(await call(sessionOpenWechat, { code: wechatCode, agreements: agreementVersions }))
  })
  const error = opening.error ?? sending.error ?? oneTap.error
  const codeWrong = opening.error?.code === 'code-wrong' || opening.error?.code === 'code-expired'
  return {
    phone,
    setPhone,
    code,
    setCode,
    ticked,
    setTicked,
    readyAt,
    agreed,
    phoneError: tried && !number.ok ? number.message : undefined,
    codeError: codeWrong
      ? codeSentence(opening.error)
      : tried === 'login' && !/^\d{6}$/.test(code)
        ? '请填短信里的6位数字'
        : undefined,
    agreementsWrong: tried === 'login' && !agreed,
    error: codeWrong ? undefined : error,
    sending,
    opening,
    oneTap,
    block: () => setTried('login'),
  }
}

/** When the next code may be asked for, as the server says. */
export function waitUntil(error: CallError): number {
  const wait = detailOf(error, 'sms-too-soon')
  return wait ? Date.now() + wait.waitSeconds * 1000 : 0
}

/** A wrong code with the tries left, where the server counts them. */
export function codeSentence(error: CallError | undefined): string | undefined {
  if (!error) return undefined
  const left = detailOf(error, 'code-wrong')?.triesLeft
  return left !== undefined && !error.message.includes('还能')
    ? `${error.message}，${left > 0 ? `还能试${left}次` : '请重新获取'}`
    : error.message
}
