import { TextField } from '../../../components/text-field/text-field'
import type { PasswordLoginState } from './use-password-login'

/** The two boxes of a login with account and password. */
export const PasswordLogin = ({ of }: { of: PasswordLoginState }) => (
  <>
    <TextField
      id="account"
      label="用户账号"
      maxLength={20}
      value={of.name}
      error={of.nameError}
      onChange={of.setName}
    />
    <TextField
      id="password"
      label="密码"
      kind="password"
      maxLength={64}
      value={of.password}
      error={of.passwordError}
      onChange={of.setPassword}
      onDone={of.opening.run}
    />
  </>
)
