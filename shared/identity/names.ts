import { plain } from './text'

export type PersonName =
  | { ok: true; name: string }
  | { ok: false; problem: 'empty' | 'too-short' | 'too-long' | 'characters' | 'private-use'; message: string }

const LONGEST = 30

/**
 * Reads the Chinese name of an identity card: characters of every CJK block up to Extension H, and the
 * separator of minority names in any of its typed forms, which becomes '·'.
 */
export function parseName(text: string): PersonName {
  const name = plain(text).replace(/[•・.‧∙⋅]/g, '·')
  const characters = Array.from(name)
  if (!characters.length) return wrong('empty', '请填姓名')
  if (characters.some(isPrivateUse))
    return wrong('private-use', '有一个生僻字打的不是标准字，请换输入法重打，或到窗口办理')
  if (!characters.every((character) => character === '·' || isHan(character))) {
    return wrong('characters', '姓名只有汉字和“·”，请照身份证填')
  }
  if (/^·|·$|··/.test(name)) return wrong('characters', '“·”要在两个名字中间，请照身份证填')
  if (characters.length < 2) return wrong('too-short', '姓名至少2个字，请照身份证填')
  if (characters.length > LONGEST) return wrong('too-long', `姓名最多${LONGEST}个字，请照身份证填`)
  return { ok: true, name }
}

/** Whether one character is a Chinese character with a standard code point. */
function isHan(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return HAN.some(([from, to]) => code >= from && code <= to)
}

const HAN: readonly (readonly [number, number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
]

// Old input methods put rare characters into the private use area, where every font draws them differently.
function isPrivateUse(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

const wrong = (problem: (PersonName & { ok: false })['problem'], message: string): PersonName => ({
  ok: false,
  problem,
  message,
})
