import type { Person } from './people'
import { render, type Options } from './render'
import { bust, text } from './svg'

const backgrounds = { white: '#ffffff', blue: '#438edb', red: '#d9001b' } as const

/** Two-inch portrait (413×579 pixels, 35×49 mm at 300 dots an inch) on white, blue or red. */
export function drawPortrait(person: Person, background: keyof typeof backgrounds = 'white', options?: Options): Uint8Array {
  return render(
    bust(0, 0, 413, 579, person.sex, backgrounds[background])
    + text('样本', 206, 566, 34, { fill: '#ffffff', bold: true, anchor: 'middle' }),
    413, 579, options,
  )
}
