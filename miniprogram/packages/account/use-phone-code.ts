import { useState } from 'react'
import { smsSend } from '../../../shared/contracts/account'
import type { InputOf } from '../../../shared/contracts/contract'
import { parsePhone } from '../../../shared/identity/phone'
import { useAction } from '../../client/action'
import { call } from '../../client/call'
import type { CallError } from '../../client/call-error'
import { codeProblem, isCode, refusesCode, waitUntil } from './login/use-login'

/**
 * A phone number and the code sent to it, for one purpose. `tried` is whether the whole form has been handed in once.
 */
export function usePhoneCode(purpose: InputOf<typeof smsSend>['purpose'], tried: boolean, refused?: CallError) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [readyAt, setReadyAt] = useState(0)
  const [asked, setAsked] = useState(false)
  const number = parsePhone(phone)
  const sending = useAction(async () => {
    setAsked(true)
    if (!number.ok) return
    const { resendAfterSeconds } = await call(smsSend, { phone: number.phone, purpose }).catch((error: CallError) => {
      setReadyAt(waitUntil(error))
      throw error
    })
    setReadyAt(Date.now() + resendAfterSeconds * 1000)
  })
  const wrong = refusesCode(refused)
  return {
    phone,
    setPhone,
    code,
    setCode,
    readyAt,
    sending,
    /** Both as they go to the server, once they are complete. */
    proof: number.ok && isCode(code) ? { phone: number.phone, code } : undefined,
    phoneError: (tried || asked) && !number.ok ? number.message : undefined,
    codeError: codeProblem(code, tried, wrong ? refused : undefined),
    /** A refusal that no field shows. */
    error: sending.error ?? (wrong ? undefined : refused),
  }
}
export type PhoneCode = ReturnType<typeof usePhoneCode>
