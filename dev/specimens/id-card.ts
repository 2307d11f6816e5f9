import type { SpecimenPerson } from './people'
import { render, type Options } from './render'
import { bust, chunks, mark, rect, text } from './svg'

/** The card's size at 300 dots an inch: 85.6×54 mm. */
const [WIDTH, HEIGHT] = [1011, 638]
const BLUE = '#2b6f9e'

const ground = (tint: string) =>
  `<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#eef5f8"/>` +
  `<stop offset=".55" stop-color="${tint}"/>` +
  `<stop offset="1" stop-color="#eaf1f4"/></linearGradient>${rect(0, 0, WIDTH, HEIGHT, 'rx="34" fill="url(#g)"')}` +
  Array.from(
    { length: 9 },
    (_, i) =>
      `<path d="M0 ${60 + i * 68}c170-40 330 40 505 0s330-40 506 0" fill="none" stroke="#cfe0e6" stroke-width="1.5"/>`,
  ).join('')

const label = (value: string, x: number, y: number) => text(value, x, y, 31, { fill: BLUE })

/** Front (人像面): name, sex, nation, birth, address, number. Laid out like the real one. */
export function drawIdCardFront(person: SpecimenPerson, options?: Options): Uint8Array {
  const [year, month, day] = person.birth.split('-').map(Number)
  const address = chunks(person.address, 11)
  return render(
    [
      ground('#f3ece8'),
      mark(330, 320, 190, 0.07),
      label('姓 名', 74, 108),
      text(person.name, 186, 110, 42, { spacing: 4 }),
      label('性 别', 74, 190),
      text(person.sex, 186, 191, 36),
      label('民 族', 306, 190),
      text(person.nation, 412, 191, 36),
      label('出 生', 74, 268),
      text(String(year), 186, 269, 36),
      label('年', 284, 268),
      text(String(month), 338, 269, 36),
      label('月', 394, 268),
      text(String(day), 446, 269, 36),
      label('日', 502, 268),
      label('住 址', 74, 350),
      ...address.map((part, i) => text(part, 186, 351 + i * 50, 36)),
      bust(668, 84, 262, 366, person.sex, '#e9edf0'),
      text('样本', 799, 440, 44, { fill: '#b02318', bold: true, anchor: 'middle' }),
      label('公民身份号码', 74, 560),
      text(person.idNumber, 338, 563, 44, { spacing: 5 }),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}

const dotted = (day: string) => day.replace(/-/g, '.')

/** Back (国徽面): authority and validity. Where the emblem stands, a plain disc says 样本. */
export function drawIdCardBack(person: SpecimenPerson, options?: Options): Uint8Array {
  return render(
    [
      ground('#f2eee4'),
      '<circle cx="150" cy="150" r="84" fill="#c8372d" opacity=".85"/>',
      text('样本', 150, 167, 50, { fill: '#fff3d0', bold: true, anchor: 'middle' }),
      text('中华人民共和国', 604, 128, 58, { anchor: 'middle', bold: true, spacing: 16 }),
      text('居民身份证', 604, 232, 76, { anchor: 'middle', bold: true, spacing: 22 }),
      mark(520, 380, 150, 0.07),
      text('签发机关', 236, 478, 31, { bold: true }),
      text(person.idAuthority, 404, 479, 36),
      text('有效期限', 236, 562, 31, { bold: true }),
      text(`${dotted(person.idValidFrom)}-${dotted(person.idValidTo)}`, 404, 563, 36),
    ].join(''),
    WIDTH,
    HEIGHT,
    options,
  )
}
