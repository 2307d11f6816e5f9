import { DomainError } from '../../../shared/errors'
import { loginKey, passwordProblem } from '../../../shared/identity/login'
import { phoneIndexOf, type AccountDoc } from './accounts'
import { proveCode } from './codes'
import { checkPassword, forgetGuesses, hashPassword, matchesPassword } from './passwords'
import { DuplicateKey, type Doc } from '../outside/ports'
import { type World } from '../call/types'
import { open, seal } from '../sealing/seal'
import { closeAll } from './sessions'

/** 用户账号和密码 of the web: a second way into an account, never an account of its own. At most one per account. */
interface LoginDoc extends Doc {
  account: string
  sealed: string
  password: string
  createdAt: number
}

const idOf = (world: World, name: string) => world.keys.blind('login', loginKey(name))
const place = (id: string) => `logins/${id}`
const nameOf = (world: World, login: LoginDoc): string =>
  open<{ name: string }>(world.keys, place(login._id), login.sealed).name
const loginOf = async (world: World, account: string): Promise<LoginDoc | undefined> =>
  (await world.db.find<LoginDoc>('logins', { account }, { limit: 1 }))[0]

/** Whether a name is in use, as far as that matters to somebody with this phone: his own name is not. */
export async function nameTaken(world: World, name: string, phone: string): Promise<boolean> {
  const login = await world.db.get<LoginDoc>('logins', idOf(world, name))
  if (!login) return false
  const account = await world.db.get<AccountDoc>('accounts', login.account)
  return account?.phoneIndex !== phoneIndexOf(world, phone)
}

/**
 * Gives an account a name and a password. The same again answers as the first time.
 * @throws DomainError login-taken, or registered with the name that the account has already
 */
export async function addLogin(world: World, account: string, name: string, password: string): Promise<void> {
  const _id = idOf(world, name)
  const login: LoginDoc = {
    _id,
    account,
    sealed: seal(world.keys, place(_id), { name }),
    password: await hashPassword(password),
    createdAt: world.now(),
  }
  try {
    await world.db.insert('logins', login)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const own = await loginOf(world, account)
    if (!own) throw new DomainError('login-taken')
    if (own._id === _id && (await matchesPassword(password, own.password))) return
    throw new DomainError('registered', `您已经注册过，用户账号是${nameOf(world, own)}。忘了密码的，请点“忘记密码”`)
  }
}

/** The account behind a name and its password. */
export async function accountByPassword(world: World, name: string, password: string): Promise<AccountDoc> {
  const login = await world.db.get<LoginDoc>('logins', idOf(world, name))
  await checkPassword(world, 'person', loginKey(name), password, login?.password)
  const account = await world.db.get<AccountDoc>('accounts', login!.account)
  if (!account) throw new DomainError('login-failed')
  return account
}

/**
 * Sets a new password for whoever proves a phone number by its code, ends his sessions everywhere and tells his name.
 * A password that holds the name can only be told after the code; the code stays good for a better one.
 * @throws DomainError bad-input for a weak password, not-registered, code-wrong, code-expired
 */
export async function resetPassword(
  world: World,
  phone: string,
  code: string,
  password: string,
): Promise<{ account: string }> {
  checkNewPassword(password)
  const useCode = await proveCode(world, 'password', phone, code)
  const [account] = await world.db.find<AccountDoc>(
    'accounts',
    { phoneIndex: phoneIndexOf(world, phone) },
    { limit: 1 },
  )
  const login = account && (await loginOf(world, account._id))
  if (!login) throw new DomainError('not-registered')
  const name = nameOf(world, login)
  checkNewPassword(password, name)
  await useCode()
  await world.db.update('logins', { _id: login._id }, { set: { password: await hashPassword(password) } })
  await Promise.all([closeAll(world, login.account), forgetGuesses(world, 'person', loginKey(name))])
  return { account: name }
}

/** @throws DomainError bad-input with the sentence that says what is wrong */
export function checkNewPassword(password: string, name?: string): void {
  const problem = passwordProblem(password, name)
  if (problem) throw new DomainError('bad-input', problem, { fields: ['password'] })
}
