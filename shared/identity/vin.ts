import { lengthOff, plain } from './text'

type VinProblem = 'empty' | 'too-short' | 'too-long' | 'characters'

export type Vin = { ok: true; vin: string; warning?: string } | { ok: false; problem: VinProblem; message: string }

const VALUES = 'ABCDEFGH-JKLMN-P-R--STUVWXYZ'
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
const LENGTH = 17

/**
 * Reads a vehicle identification number (GB 16735). The check character is not used by every maker, so a
 * misfit is a warning only.
 */
export function parseVin(text: string): Vin {
  const vin = plain(text).toUpperCase()
  if (!vin) return wrong('empty', '请填车辆识别代号')
  if (vin.length !== LENGTH) {
    return wrong(vin.length < LENGTH ? 'too-short' : 'too-long', `${lengthOff(vin.length, LENGTH)}，车辆识别代号共17位`)
  }
  const stray = /[IOQ]/.exec(vin)
  if (stray) return wrong('characters', `车辆识别代号里没有字母${stray[0]}，请看是不是${stray[0] === 'I' ? '1' : '0'}`)
  if (/[^0-9A-Z]/.test(vin)) return wrong('characters', '车辆识别代号只有数字和字母')
  return checkOf(vin) === vin[8] ? { ok: true, vin } : { ok: true, vin, warning: '校验位对不上，请对照行驶证再看一遍' }
}

function checkOf(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * valueOf(vin[i]), 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

// Letters count 1–9 in three rows: A–H from 1, J–R from 1, S–Z from 2.
function valueOf(character: string): number {
  if (character >= '0' && character <= '9') return Number(character)
  const at = VALUES.indexOf(character)
  if (character >= 'S') return at - 18
  return at >= 9 ? at - 8 : at + 1
}

const wrong = (problem: VinProblem, message: string): Vin => ({ ok: false, problem, message })
