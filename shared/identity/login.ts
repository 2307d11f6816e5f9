import { plain } from './text'

/** The name and password of a web login, checked alike on the page and on the server. */
export type LoginName = { ok: true; name: string } | { ok: false; message: string }

/** Reads a login name; `name` keeps the letters as typed, `loginKey` makes names that differ in case the same. */
export function parseLoginName(text: string): LoginName {
  const name = plain(text)
  if (!name) return { ok: false, message: '请填用户账号' }
  if (!/^[A-Za-z0-9_]+$/.test(name)) return { ok: false, message: '用户账号只能用字母、数字和下划线' }
  if (name.length < 4) return { ok: false, message: '用户账号至少4位' }
  if (name.length > 20) return { ok: false, message: '用户账号最多20位' }
  return { ok: true, name }
}

export const loginKey = (name: string): string => plain(name).toLowerCase()

const passwordLimits = { shortest: 8, longest: 64 } as const

/** What is wrong with a new password, undefined when nothing is. */
export function passwordProblem(password: string, name = ''): string | undefined {
  if (!password) return '请填密码'
  if (password.length < passwordLimits.shortest) return '密码至少8位'
  if (password.length > passwordLimits.longest) return '密码最多64位'
  if (/[^\x21-\x7e]/.test(password)) return '密码只能用字母、数字和英文符号，不能有空格'
  if (!/[A-Za-z]/.test(password) || !/\d/.test(password)) return '密码里要有字母，也要有数字'
  if (name && password.toLowerCase().includes(loginKey(name))) return '密码里不要带用户账号'
  return undefined
}

/** How strong a password is that may be used, in words; undefined while it may not. */
export function passwordStrength(password: string, name = ''): string | undefined {
  if (passwordProblem(password, name)) return undefined
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length
  const different = password.split('').filter((one, at, all) => all.indexOf(one) === at).length
  if (different < 5) return '可以用，但很容易猜到，请少用重复的字'
  if (password.length >= 12 && kinds >= 3) return '很难猜到'
  return kinds >= 3 || password.length >= 12 ? '比较难猜到' : '可以用，再长一些、加上符号更安全'
}
