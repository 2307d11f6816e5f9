import { CountdownButton } from '../../components/countdown-button/countdown-button'
import { TextField } from '../../components/text-field/text-field'
import type { PhoneCode } from './use-phone-code'

interface PhoneCodeFieldsProps {
  of: Pick<PhoneCode, 'phone' | 'setPhone' | 'phoneError' | 'code' | 'setCode' | 'codeError' | 'readyAt' | 'sending'>
  hint?: string
  onDone?: () => void
}

/** A phone number and the code that proves it. */
export const PhoneCodeFields = ({ of, hint, onDone }: PhoneCodeFieldsProps) => (
  <>
    <TextField
      id="phone"
      label="手机号"
      hint={hint}
      kind="digits"
      maxLength={13}
      placeholder="11位手机号"
      value={of.phone}
      error={of.phoneError}
      onChange={of.setPhone}
    />
    <TextField
      id="code"
      label="验证码"
      hint="1分钟内收到，5分钟内有效"
      kind="digits"
      maxLength={6}
      placeholder="短信里的6位数字"
      value={of.code}
      error={of.codeError}
      onChange={of.setCode}
      onDone={onDone}
      beside={
        <CountdownButton
          text="获取验证码"
          readyAt={of.readyAt}
          busy={of.sending.busy && '正在发送'}
          onTap={of.sending.run}
        />
      }
    />
  </>
)
