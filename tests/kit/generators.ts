import fc from 'fast-check'

// Valid numbers built from the text of the standards. Nothing here may import shared/: a reader and a
// generator that share a mistake would agree with each other.

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
const oneOf = (characters: string) => fc.constantFrom(...characters.split(''))
const textOf = (characters: string, length: number) =>
  fc.array(oneOf(characters), { minLength: length, maxLength: length }).map((all) => all.join(''))
const two = (n: number) => String(n).padStart(2, '0')

/** A county-level division code of the mainland. */
const division = fc
  .tuple(
    fc.constantFrom('11', '13', '15', '21', '31', '37', '41', '44', '50', '54', '62', '65'),
    fc.integer({ min: 1, max: 70 }),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([province, city, county]) => `${province}${two(city)}${two(county)}`)

/** GB 11643, annex: the number is right when Σ aᵢ × 2^(18−i) ≡ 1 (mod 11) over all 18 places, X being 10. */
export function identityNumber(head17: string): string {
  for (const last of '0123456789X') {
    let remainder = 0
    for (const character of head17 + last)
      remainder = (remainder * 2 + (character === 'X' ? 10 : Number(character))) % 11
    if (remainder === 1) return head17 + last
  }
  throw new Error(`no check character for ${head17}`)
}

/** A citizen with a valid identity number. */
export const citizen = fc
  .record({
    division,
    birth: fc
      .date({ min: new Date('1930-01-01'), max: new Date('2008-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ division, birth, order }) => ({
    division,
    birth,
    sex: order % 2 === 1 ? ('男' as const) : ('女' as const),
    id: identityNumber(division + birth.replace(/-/g, '') + String(order).padStart(3, '0')),
  }))

const CREDIT = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'J',
  'K',
  'L',
  'M',
  'N',
  'P',
  'Q',
  'R',
  'T',
  'U',
  'W',
  'X',
  'Y',
]

/** GB 32100: Σ Cᵢ × 3^(i−1) over all 18 places ≡ 0 (mod 31), the check character weighing 1. */
export const creditCode = fc
  .tuple(fc.constantFrom('91', '92', '93', '12', '51'), division, textOf(CREDIT.join(''), 9))
  .map(([kind, where, organisation]) => {
    const head = kind + where + organisation
    let sum = 0
    for (let i = head.length - 1; i >= 0; i--) {
      let weight = 1
      for (let n = 0; n < i; n++) weight = (weight * 3) % 31
      sum += weight * CREDIT.indexOf(head[i])
    }
    return head + CREDIT.find((_, value) => (sum + value) % 31 === 0)
  })

const VIN_VALUE: Record<string, number> = {
  0: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 7,
  8: 8,
  9: 9,
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
}
const VIN_WEIGHT = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** GB 16735: the ninth place is the weighted sum modulo 11, X for 10. */
export const vin = fc
  .tuple(textOf(Object.keys(VIN_VALUE).join(''), 8), textOf(Object.keys(VIN_VALUE).join(''), 8))
  .map(([front, back]) => {
    const rest =
      (front + '0' + back).split('').reduce((sum, character, i) => sum + VIN_VALUE[character] * VIN_WEIGHT[i], 0) % 11
    return front + (rest === 10 ? 'X' : String(rest)) + back
  })

/** A mainland mobile number. */
export const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), digits(9)).map(([second, rest]) => `1${second}${rest}`)

/** Plates by kind (GA 36-2018), without the dot. */
export const plates = {
  普通: fc
    .tuple(oneOf('甘豫蒙京沪粤渝'), oneOf('ABCDEFGH'), oneOf('ABDEFGH'), digits(4))
    .map((parts) => parts.join('')),
  挂车: fc.tuple(oneOf('甘豫蒙京沪粤渝'), oneOf('ABCDEFGH'), digits(4)).map((parts) => `${parts.join('')}挂`),
  小型新能源: fc
    .tuple(oneOf('甘豫蒙京沪粤渝'), oneOf('ABCDEFGH'), oneOf('DABCEFGHJK'), oneOf('ABCH0123'), digits(4))
    .map((parts) => parts.join('')),
  大型新能源: fc
    .tuple(oneOf('甘豫蒙京沪粤渝'), oneOf('ABCDEFGH'), digits(5), oneOf('DF'))
    .map((parts) => parts.join('')),
}

/** Chinese names: two to four characters, rare ones beyond the basic plane, and names with a dot. */
export const personName = fc.oneof(
  fc.tuple(oneOf('王李张刘陈杨黄赵马欧阳'), textOf('志强建国秀英小军伟芳娜静磊', 2)).map((parts) => parts.join('')),
  fc.tuple(oneOf('王李张'), fc.constantFrom('𤦌', '㛃', '䶮', '犇', '〇', '燚')).map((parts) => parts.join('')),
  fc.tuple(textOf('阿卜杜热依木古丽', 4), textOf('买提江汗艾', 3)).map((parts) => parts.join('·')),
)
