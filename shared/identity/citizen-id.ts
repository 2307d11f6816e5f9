import { addYears, isDay, type Day } from '../calendar'
import { provinceOf } from './divisions'
import { lengthOff, plain } from './text'

type CitizenIdProblem =
  | 'empty'
  | 'old-15'
  | 'too-short'
  | 'too-long'
  | 'characters'
  | 'division'
  | 'birth'
  | 'birth-ahead'
  | 'too-old'
  | 'check'

export type CitizenId =
  | { ok: true; id: string; birth: Day; sex: '男' | '女'; division: string }
  | { ok: false; problem: CitizenIdProblem; message: string }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const LENGTH = 18
const OLDEST_YEARS = 130

/**
 * Reads a citizen identity number (GB 11643-1999) as typed: full-width digits, spaces and a small x are
 * accepted. With `today` the birth date must lie neither ahead nor more than 130 years back.
 */
export function parseCitizenId(text: string, today?: Day): CitizenId {
  const id = plain(text).toUpperCase()
  const misspelt = spellingProblem(id)
  if (misspelt) return misspelt
  const division = id.slice(0, 6)
  if (!provinceOf(division)) return wrong('division', '前两位不是省份代码，请核对开头')
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  const unreal = birthProblem(birth, today)
  if (unreal) return unreal
  if (checkOf(id) !== id[17]) return wrong('check', '最后一位对不上，请逐位核对')
  return { ok: true, id, birth, sex: Number(id[16]) % 2 ? '男' : '女', division }
}

/** What is wrong with the characters alone. */
function spellingProblem(id: string): CitizenId | undefined {
  if (!id) return wrong('empty', '请填身份证号')
  if (/^\d{15}$/.test(id)) return wrong('old-15', '这是15位的旧号码，请填身份证上的18位号码')
  if (/[^0-9X]/.test(id)) return wrong('characters', '身份证号只有数字，最后一位可能是X')
  if (id.length !== LENGTH)
    return wrong(id.length < LENGTH ? 'too-short' : 'too-long', `${lengthOff(id.length, LENGTH)}，身份证号共18位`)
  return /^\d{17}/.test(id) ? undefined : wrong('characters', 'X只能在最后一位，请核对')
}

function birthProblem(birth: string, today: Day | undefined): CitizenId | undefined {
  if (!isDay(birth) || birth < '1800') return wrong('birth', '第7到14位不是真实的日期，请核对')
  if (!today) return undefined
  if (birth > today) return wrong('birth-ahead', '第7到14位的出生日期还没到，请核对')
  return addYears(birth, OLDEST_YEARS) < today ? wrong('too-old', '第7到14位的出生日期太早，请核对') : undefined
}

/** The sex that an 18-digit number says; undefined for any other text. */
export function sexOf(id: string): '男' | '女' | undefined {
  if (!/^\d{17}[\dX]$/.test(id)) return undefined
  return Number(id[16]) % 2 ? '男' : '女'
}

/**
 * Full years of age on a day; a birthday counts from the day itself. Born 29 February: full on the 28th of other years.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return addYears(birth, years) <= day ? years : years - 1
}

function checkOf(id: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return CHECKS[sum % 11]
}

const wrong = (problem: CitizenIdProblem, message: string): CitizenId => ({ ok: false, problem, message })
