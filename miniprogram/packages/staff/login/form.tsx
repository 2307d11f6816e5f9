import { useState } from 'react'
import { View } from '@tarojs/components'
import { staffSessionOpen } from '../../../../shared/contracts/staff'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { ErrorCard } from '../../../components/error-card/error-card'
import { TextField } from '../../../components/text-field/text-field'
import { staffSession } from '../session'

/** Account and password of a clerk, up to the session; `children` gets the button's action. */
export function useLogin(onOpen: () => void) {
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const short = { account: account.trim().length < 2, password: password.length < 8 }
  const opening = useAction(async () => {
    setTried(true)
    if (short.account || short.password) return
    staffSession.adopt(await call(staffSessionOpen, { account: account.trim(), password }))
    setPassword('')
    onOpen()
  })
  const shown = {
    account: tried && short.account ? '请填账号' : undefined,
    password: tried && short.password ? '密码至少8位' : undefined,
  }
  return { account, setAccount, password, setPassword, shown, opening }
}

export const LoginFields = ({ of }: { of: ReturnType<typeof useLogin> }) => (
  <View>
    {of.opening.error && <ErrorCard title={of.opening.error.message} code={of.opening.error.requestId} />}
    <TextField label="账号" value={of.account} maxLength={40} error={of.shown.account} onChange={of.setAccount} />
    <TextField
      label="密码"
      kind="password"
      value={of.password}
      maxLength={100}
      error={of.shown.password}
      onChange={of.setPassword}
      onDone={of.opening.run}
    />
  </View>
)
