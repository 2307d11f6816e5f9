import type { SpecimenPerson } from './people'
import { render, type Options } from './render'
import { bust, rect, text } from './svg'

const backgrounds = { white: '#ffffff', blue: '#438edb', red: '#d9001b' } as const

/** A living room: window, shelf and plant behind the head, as in a picture that no studio took. */
const room =
  rect(0, 0, 413, 579, 'fill="#cbb89c"') +
  rect(0, 0, 150, 220, 'fill="#9fc3d8"') +
  rect(68, 0, 10, 220, 'fill="#6d5136"') +
  rect(270, 30, 143, 16, 'fill="#6d5136"') +
  rect(290, 46, 26, 90, 'fill="#a3352b"') +
  rect(322, 60, 34, 76, 'fill="#2f6b45"') +
  rect(362, 52, 40, 84, 'fill="#31456e"')

/** Two-inch portrait (413×579 pixels, 35×49 mm at 300 dots an inch) on white, blue or red, or in a room. */
export function drawPortrait(
  person: SpecimenPerson,
  background: keyof typeof backgrounds | 'room' = 'white',
  options?: Options,
): Uint8Array {
  return render(
    (background === 'room' ? room : '') +
      bust(0, 0, 413, 579, person.sex, background === 'room' ? 'none' : backgrounds[background]) +
      text('样本', 206, 566, 34, { fill: '#ffffff', bold: true, anchor: 'middle' }),
    413,
    579,
    options,
  )
}
