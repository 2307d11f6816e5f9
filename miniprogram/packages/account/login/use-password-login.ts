import { useState } from 'react'
import { agreementVersions, sessionOpenPassword } from '../../../../shared/contracts/account'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import type { PersonSession } from '../../../client/session'

/** Signing in with account and password; `onDone` gets the session. */
export function usePasswordLogin(filled: string, agreed: boolean, onDone: (session: PersonSession) => void) {
  const [name, setName] = useState(filled)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const opening = useAction(async () => {
    setTried(true)
    if (name.trim() && password && agreed)
      onDone(await call(sessionOpenPassword, { account: name.trim(), password, agreements: agreementVersions }))
  })
  return {
    name,
    setName,
    password,
    setPassword,
    opening,
    nameError: tried && !name.trim() ? '请填用户账号' : undefined,
    passwordError: tried && !password ? '请填密码' : undefined,
    agreementsWrong: tried && !agreed,
  }
}
export type PasswordLoginState = ReturnType<typeof usePasswordLogin>
