import { provinceOf } from './divisions'
import { lengthOff, plain } from './text'

type CreditCodeProblem = 'empty' | 'too-short' | 'too-long' | 'characters' | 'division'

export type CreditCode =
  | { ok: true; code: string; division: string; warning?: string }
  | { ok: false; problem: CreditCodeProblem; message: string }

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

/**
 * Reads a unified social credit code (GB 32100-2015). A check character that does not fit gives a warning
 * and no refusal: codes with a wrong one are in official use.
 */
export function parseCreditCode(text: string): CreditCode {
  const code = plain(text).toUpperCase()
  if (!code) return wrong('empty', '请填统一社会信用代码')
  if (code.length !== LENGTH) {
    return wrong(
      code.length < LENGTH ? 'too-short' : 'too-long',
      `${lengthOff(code.length, LENGTH)}，统一社会信用代码共18位`,
    )
  }
  for (const character of code) {
    if (!ALPHABET.includes(character)) return wrong('characters', `代码里没有“${character}”，请看是不是认错了`)
  }
  const division = code.slice(2, 8)
  if (!/^\d{6}$/.test(division)) return wrong('characters', '第3到8位应是数字，请核对')
  if (division !== '100000' && !provinceOf(division)) return wrong('division', '第3、4位不是省份代码，请核对')
  return checkOf(code) === code[17]
    ? { ok: true, code, division }
    : { ok: true, code, division, warning: '最后一位对不上，请再核对一遍' }
}

function checkOf(code: string): string {
  let weight = 1
  let sum = 0
  for (let i = 0; i < LENGTH - 1; i++) {
    sum += weight * ALPHABET.indexOf(code[i])
    weight = (weight * 3) % 31
  }
  // 31 − 0 is 31, which has no character: it stands for 0.
  return ALPHABET[(31 - (sum % 31)) % 31]
}

const wrong = (problem: CreditCodeProblem, message: string): CreditCode => ({ ok: false, problem, message })
