import fc from 'fast-check'
import { breaks, rightApplication } from '../kit/applications'
import { everySetting, phoneSays } from '../kit/settings'

describe.each(everySetting('2026-11-21'))('$name', ({ settings }) => {
  test.each(settings)(
    'of $parts: a random right application is taken by the phone, and every single mistake is refused with its code',
    (setting) => {
      fc.assert(
        fc.property(rightApplication(setting), (made) => {
          expect(phoneSays(setting, made)).toBe('ok')
          for (const { what, made: wrong, code } of breaks(setting, made))
            expect([what, phoneSays(setting, wrong)]).toEqual([what, code])
        }),
        { seed: 20261121, numRuns: 10 },
      )
    },
  )
})
