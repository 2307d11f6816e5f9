import { plain } from './text'

export type Phone =
  | { ok: true; phone: string }
  | { ok: false; problem: 'empty' | 'too-short' | 'too-long' | 'characters' | 'start'; message: string }

const LENGTH = 11

/** Reads a mainland mobile number as typed or pasted; +86, 0086, spaces and hyphens are dropped. */
export function parsePhone(text: string): Phone {
  const phone = plain(text)
    .replace(/[-()]/g, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
  if (!phone) return wrong('empty', '请填手机号')
  if (!/^\d+$/.test(phone)) return wrong('characters', '手机号只有数字')
  if (phone.length < LENGTH) return wrong('too-short', `少了${LENGTH - phone.length}位数字，手机号共11位`)
  if (phone.length > LENGTH) return wrong('too-long', `多了${phone.length - LENGTH}位数字，手机号共11位`)
  if (!/^1[3-9]/.test(phone)) return wrong('start', '手机号以13到19开头，请核对')
  return { ok: true, phone }
}

/** What is wrong with a mobile number, in words; null when nothing is. */
export function phoneProblem(text: string): string | null {
  const read = parsePhone(text)
  return read.ok ? null : read.message
}

const wrong = (problem: (Phone & { ok: false })['problem'], message: string): Phone => ({ ok: false, problem, message })
