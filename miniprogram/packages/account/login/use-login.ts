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
    if (number.ok && isCode(code) && agreed)
      take(await call(sessionOpen, { phone: number.phone, code, agreements: agreementVersions }))
  })
  const oneTap = useAction(async (wechatCode: string | undefined) => {
    if (wechatCode) take(await call(sessionOpenWechat, { code: wechatCode, agreements: agreementVersions }))
  })
  const error = opening.error ?? sending.error ?? oneTap.error
  const codeWrong = refusesCode(opening.error)
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
    codeError: codeProblem(code, tried === 'login', codeWrong ? opening.error : undefined),
    agreementsWrong: tried === 'login' && !agreed,
    error: codeWrong ? undefined : error,
    sending,
    opening,
    oneTap,
    block: () => setTried('login'),
  }
}

/** Whether a text can be the code of an SMS. */
export const isCode = (text: string): boolean => /^\d{6}$/.test(text)

/** Whether a call was refused for the code that came with it. */
export const refusesCode = (error: CallError | undefined): boolean =>
  error?.code === 'code-wrong' || error?.code === 'code-expired'

/** What is wrong with a code: what the server says of it, or, once it was `tried`, that it cannot be one. */
export function codeProblem(code: string, tried: boolean, refused: CallError | undefined): string | undefined {
  if (refused) return codeSentence(refused)
  return tried && !isCode(code) ? '请填短信里的6位数字' : undefined
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
