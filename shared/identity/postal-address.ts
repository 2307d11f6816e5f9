import { groupPhone } from './masking'
import { parsePhone } from './phone'

/**
 * Where a parcel goes. The area's name is kept beside its code, so that an address stays legible when divisions change.
 */
export interface PostalAddress {
  recipient: string
  phone: string
  /** GB/T 2260 code of the district. */
  division: string
  /** Province, city and district in words, exactly as the list of divisions has them. */
  area: string
  /** Street, number, room. */
  line: string
}
export interface AddressProblem {
  at: 'recipient' | 'phone' | 'division' | 'line'
  message: string
}

const ORDER = ['recipient', 'phone', 'division', 'area', 'line'] as const
/** Control characters, characters that are not seen, and those that markup is made of. */
const UNUSABLE = /[<>\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/
const characters = (text: string): number => Array.from(text).length

/** The one text of an address: its five parts, one on each line. */
export const writeAddress = (address: PostalAddress): string =>
  ORDER.map((part) => tidy(part, address[part])).join('\n')

/** An address out of its text; undefined when the text is none. */
export function readAddress(text: unknown): PostalAddress | undefined {
  const parts = typeof text === 'string' ? text.split('\n') : []
  if (parts.length !== ORDER.length) return undefined
  const [recipient, phone, division, area, line] = parts as [string, string, string, string, string]
  return { recipient, phone, division, area, line }
}

/** '甘肃省兰州市城关区东岗西路1号，马小强，138 1234 6027': whole, because somebody has to write it on a parcel. */
export const showAddress = ({ area, line, recipient, phone }: PostalAddress): string =>
  `${area}${line}，${recipient}，${groupPhone(phone)}`

/**
 * What keeps an address from being used, part by part. `divisionName` knows the list of divisions; without
 * it no area can be accepted.
 */
export function addressProblems(
  address: PostalAddress,
  divisionName?: (code: string) => string | undefined,
): AddressProblem[] {
  const found: [AddressProblem['at'], string | null][] = [
    ['recipient', lengthProblem(address.recipient, '收件人', 1, 30)],
    ['phone', recipientPhoneProblem(address.phone)],
    ['division', areaProblem(address, divisionName)],
    ['line', lengthProblem(address.line, '详细地址', 2, 80)],
  ]
  return found.flatMap(([at, message]) => (message ? [{ at, message }] : []))
}

function recipientPhoneProblem(text: string): string | null {
  const phone = parsePhone(text)
  if (phone.ok) return null
  return phone.problem === 'empty' ? '请填收件人的手机号' : phone.message
}

const tidy = (part: keyof PostalAddress, text: string): string => {
  const phone = part === 'phone' ? parsePhone(text) : undefined
  return phone?.ok ? phone.phone : text.replace(/\s+/g, ' ').trim()
}

function areaProblem(
  { division, area }: PostalAddress,
  divisionName?: (code: string) => string | undefined,
): string | null {
  if (division === '') return '请选所在地区'
  return divisionName !== undefined && divisionName(division) === area ? null : '所在地区不在现行行政区划里，请重新选择'
}

function lengthProblem(text: string, label: string, min: number, max: number): string | null {
  const length = characters(text.trim())
  if (length === 0) return `请填${label}`
  if (length < min) return `${label}太短，至少${min}个字`
  if (length > max) return `${label}最多${max}个字，现在多了${length - max}个`
  return UNUSABLE.test(text) ? `${label}里有不能用的符号，请去掉` : null
}
