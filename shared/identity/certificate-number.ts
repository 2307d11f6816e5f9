import { parseCitizenId } from './citizen-id'
import { plain } from './text'

export type CertificateNumber =
  | { ok: true; number: string; warning?: string }
  | { ok: false; problem: 'empty' | 'length' | 'characters'; message: string }

/**
 * Reads the number of a 从业资格证. It commonly equals the holder's identity number, and so must be masked
 * like one; older and local numbers of 6 to 20 digits and letters are in use too.
 */
export function parseQualificationNumber(text: string): CertificateNumber {
  const number = plain(text).toUpperCase()
  if (!number) return wrong('empty', '请填从业资格证号')
  if (!/^[0-9A-Z]+$/.test(number)) return wrong('characters', '从业资格证号只有数字和字母')
  if (number.length < 6 || number.length > 20) return wrong('length', '从业资格证号是6到20位，请照证件填')
  if (/^\d{17}[0-9X]$/.test(number) && !parseCitizenId(number).ok) {
    return { ok: true, number, warning: '证号和身份证号的写法对不上，请再核对一遍' }
  }
  return { ok: true, number }
}

/** Reads the number of a 道路运输证: 12 digits, the first six a division; provinces differ, so only a warning. */
export function parseTransportNumber(text: string): CertificateNumber {
  const number = plain(text).replace(/号$/, '')
  if (!number) return wrong('empty', '请填道路运输证号')
  if (number.length > 40) return wrong('length', '道路运输证号太长，请照证件填')
  return /^\d{12}$/.test(number)
    ? { ok: true, number }
    : { ok: true, number, warning: '道路运输证号多为12位数字，请再核对一遍' }
}

/** Reads the number of an 经营许可证, such as 甘交运管许可兰字620100000000号. */
export function parseLicenceNumber(text: string): CertificateNumber {
  const number = plain(text)
  if (!number) return wrong('empty', '请填经营许可证号')
  if (number.length > 40) return wrong('length', '经营许可证号太长，请照证件填')
  return /^.交运管许可.{1,4}字\d{12}号$/.test(number)
    ? { ok: true, number }
    : { ok: true, number, warning: '经营许可证号多为“甘交运管许可兰字”加12位数字，请再核对一遍' }
}

const wrong = (problem: (CertificateNumber & { ok: false })['problem'], message: string): CertificateNumber => ({
  ok: false,
  problem,
  message,
})
