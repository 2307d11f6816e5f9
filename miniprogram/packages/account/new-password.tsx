import { passwordProblem, passwordStrength } from '../../../shared/identity/login'
import { TextField } from '../../components/text-field/text-field'

export interface Twice {
  first: string
  second: string
}

/** What is wrong with a password typed twice, field by field. */
export const twiceProblems = ({ first, second }: Twice, account?: string): Partial<Twice> => {
  const problem = passwordProblem(first, account)
  return {
    ...(problem ? { first: problem } : {}),
    ...(first === second ? {} : { second: second ? '两次填的密码不一样' : '请再填一次密码' }),
  }
}

interface NewPasswordProps {
  value: Twice
  account?: string
  tried: boolean
  onChange: (value: Twice) => void
}

/** A new password, typed twice; how strong it is stands in words. */
export const NewPassword = ({ value, account, tried, onChange }: NewPasswordProps) => {
  const problems = tried ? twiceProblems(value, account) : {}
  const strength = passwordStrength(value.first, account)
  return (
    <>
      <TextField
        id="first"
        label="密码"
        kind="password"
        maxLength={64}
        value={value.first}
        hint={strength ? `这个密码${strength}` : '至少8位，要有字母和数字'}
        error={problems.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <TextField
        id="second"
        label="再填一次密码"
        kind="password"
        maxLength={64}
        value={value.second}
        error={problems.second}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  )
}
