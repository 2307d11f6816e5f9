import { useState } from 'react'
import { accountRegister, agreementVersions } from '../../../../shared/contracts/account'
import { parseCitizenId } from '../../../../shared/identity/citizen-id'
import { parseLoginName } from '../../../../shared/identity/login'
import { parseName } from '../../../../shared/identity/names'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { today } from '../../../client/subjects'
import type { Ticked } from '../agreements'
import { twiceProblems, type Twice } from '../new-password'
import { usePhoneCode } from '../use-phone-code'
import { typedDay } from './typed-day'

const empty = { account: '', name: '', idNumber: '', validFrom: '', validTo: '' }
type Text = keyof typeof empty

function validFromProblem(validFrom: string | undefined): string | undefined {
  if (validFrom === undefined) return '请填8位数字，例如20150608'
  return validFrom > today() ? '这一天还没到，请照身份证国徽面填' : undefined
}

function validToProblem(validFrom: string | undefined, validTo: string | undefined): string | undefined {
  if (validTo === undefined) return '请填8位数字，例如20350608'
  if (validTo === '长期' || validFrom === undefined) return undefined
  return validTo <= validFrom ? '要晚于有效起始日期' : undefined
}

/** Everything that the registration form knows and does; `onDone` gets the account's name. */
export function useRegister(onDone: (account: string) => void) {
  const [form, setForm] = useState(empty)
  const [password, setPassword] = useState<Twice>({ first: '', second: '' })
  const [longTerm, setLongTerm] = useState(false)
  const [ticked, setTicked] = useState<Ticked>({ terms: false, privacy: false })
  const [tried, setTried] = useState(false)

  const login = parseLoginName(form.account)
  const name = parseName(form.name)
  const id = parseCitizenId(form.idNumber, today())
  const [validFrom, validTo] = [typedDay(form.validFrom), longTerm ? ('长期' as const) : typedDay(form.validTo)]
  const problems: Partial<Record<Text, string>> = {
    account: login.ok ? undefined : login.message,
    name: name.ok ? undefined : name.message,
    idNumber: id.ok ? undefined : id.message,
    validFrom: validFromProblem(validFrom),
    validTo: validToProblem(validFrom, validTo),
  }
  const agreed = ticked.terms && ticked.privacy

  const registering = useAction(async () => {
    setTried(true)
    const passwordWrong = Object.keys(twiceProblems(password, form.account)).length > 0
    if (
      !login.ok ||
      !name.ok ||
      !id.ok ||
      problems.validFrom ||
      problems.validTo ||
      validFrom === undefined ||
      validTo === undefined
    )
      return
    if (passwordWrong || !agreed || !phone.proof) return
    const { account } = await call(accountRegister, {
      account: login.name,
      password: password.first,
      name: name.name,
      idNumber: id.id,
      validFrom,
      validTo,
      ...phone.proof,
      agreements: agreementVersions,
    })
    onDone(account)
  })
  const taken = registering.error?.code === 'login-taken' ? registering.error : undefined
  const phone = usePhoneCode('register', tried, taken ? undefined : registering.error)
  return {
    form,
    set: (field: Text) => (text: string) => setForm({ ...form, [field]: text }),
    problems: { ...(tried ? problems : {}), ...(taken ? { account: taken.message } : {}) } as typeof problems,
    password,
    setPassword,
    longTerm,
    setLongTerm,
    ticked,
    setTicked,
    tried,
    agreementsWrong: tried && !agreed,
    phone,
    registering,
  }
}
export type Registration = ReturnType<typeof useRegister>
