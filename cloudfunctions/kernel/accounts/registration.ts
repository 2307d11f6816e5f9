import { dayOf, isDay } from '../../../shared/calendar'
import type { accountRegister, InputOf } from '../../../shared/contracts'
import { DomainError } from '../../../shared/errors'
import { maskPhone, parseCitizenId, parseName } from '../../../shared/identity'
import { parseLoginName } from '../../../shared/identity/login'
import type { Caller, OutsideWorld, World } from '../call/types'
import { checkAgreements, findOrCreate, holderIndexOf, personalOf, phoneIndexOf, type AccountDoc } from './accounts'
import { proveCode } from './codes'
import { useOnce } from './counters'
import { addLogin, checkNewPassword, nameTaken } from './logins'
import { bind } from './real-name'

type Form = InputOf<typeof accountRegister>
interface Checked {
  login: string
  name: string
  idNumber: string
  validFrom: string
  validTo: string
}

/**
 * A day's caps: forms from one device or address (each tells whether a name is taken), checks for one phone (each costs
 * money).
 */
const caps = { perDevice: 40, perAddress: 400, checksPerPhone: 5 }

const wrong = (field: string, message: string) => new DomainError('bad-input', message, { fields: [field] })

function checkForm(form: Form, today: string): Checked {
  const [login, name, number] = [
    parseLoginName(form.account),
    parseName(form.name),
    parseCitizenId(form.idNumber, today),
  ]
  if (!login.ok) throw wrong('account', login.message)
  checkNewPassword(form.password, login.name)
  if (!name.ok) throw wrong('name', name.message)
  if (!number.ok) throw wrong('idNumber', number.message)
  const { validFrom, validTo } = form
  if (!isDay(validFrom) || validFrom > today) throw wrong('validFrom', '有效起始日期不对，请照身份证国徽面填')
  if (validTo !== '长期' && (!isDay(validTo) || validTo <= validFrom))
    throw wrong('validTo', '有效截止日期要晚于起始日期，请照身份证国徽面填')
  if (validTo !== '长期' && validTo < today) throw new DomainError('identity-expired')
  return { login: login.name, name: name.name, idNumber: number.id, validFrom, validTo }
}

async function withinCaps(world: World, { device, address }: Caller): Promise<boolean> {
  if (device && !(await useOnce(world, 'register-device', device, caps.perDevice))) return false
  return !address || useOnce(world, 'register-address', address, caps.perAddress)
}

const elsewhere = (phone: string) =>
  new DomainError(
    'identity-bound',
    `您在${maskPhone(phone)}上已有账号，请用那个手机号注册。手机号换了的，先用现在的手机号短信登录，再做实名认证，按提示把账号换过来`,
    { phone: maskPhone(phone) },
  )

/**
 * The one account of a person who has proven a phone and passed the population check: his own if the phone is the
 * account's, the phone's if nobody is verified there yet, else a new one. It is never handed over on papers alone.
 */
async function joinAccount(world: World, { phone, agreements }: Form, person: Checked): Promise<AccountDoc> {
  const holderIndex = holderIndexOf(world, person.idNumber)
  const [own] = await world.db.find<AccountDoc>('accounts', { personKey: holderIndex }, { limit: 1 })
  if (own && own.phoneIndex !== phoneIndexOf(world, phone)) throw elsewhere(personalOf(world, own).phone)
  const account = await findOrCreate(world, phone, agreements)
  if (account.holderIndex && account.holderIndex !== holderIndex)
    throw new DomainError('phone-taken', '这个手机号是另一个人的账号在用，请填您本人的手机号')
  if ((await bind(world, account, person)) === 'bound') throw new DomainError('busy')
  return account
}

/** 注册 on the web: phone proven, person verified, then the name and password are added to the person's account. */
export async function register(world: OutsideWorld, form: Form, caller: Caller): Promise<{ account: string }> {
  checkAgreements(form.agreements)
  const person = checkForm(form, dayOf(world.now()))
  if (!(await withinCaps(world, caller))) throw new DomainError('too-many', '今天注册的次数太多了，请明天再试')
  // Only who has the phone learns whether a name is taken, and keeps the code for another name.
  const useCode = await proveCode(world, 'register', form.phone, form.code)
  if (await nameTaken(world, person.login, form.phone)) throw new DomainError('login-taken')
  await useCode()
  if (!(await useOnce(world, 'population', form.phone, caps.checksPerPhone)))
    throw new DomainError('too-many', '今天核验身份的次数已用完，请明天再试')
  if (!(await world.ask.population(person)))
    throw new DomainError(
      'identity-mismatch',
      '公安核验没通过，请照身份证核对姓名、身份证号和有效期限，改好后重新获取验证码',
    )
  const account = await joinAccount(world, form, person)
  await addLogin(world, account._id, person.login, form.password)
  return { account: person.login }
}
