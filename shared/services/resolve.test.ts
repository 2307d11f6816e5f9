import { cardReissueItem as item, gansu } from '../../tests/fixtures/card-reissue'
import { provinces } from '../provinces'
import { services } from './index'
import { resolve, resolvedText } from './resolve'

const day = '2026-11-21'

describe('resolving service × province × variant', () => {
  test('takes the amendments of the named province only', () => {
    expect(resolve(item, '62', 'own', day, [gansu])!.definition.promise.acceptWorkdays).toBe(1)
    expect(resolve(item, '41', 'own', day, [gansu])!.definition.promise.acceptWorkdays).toBe(2)
    expect(resolve(item, '', 'own', day, [gansu])!.definition).toEqual(item)
  })
  test('finds nothing for a variant that the item or the province does not have', () => {
    expect(resolve(item, '', 'nobody', day, [])).toBeUndefined()
    expect(resolve(item, '62', 'agent', day, [gansu])).toBeUndefined()
    expect(resolve(item, '41', 'agent', day, [gansu])?.variant).toBe('agent')
  })
  test('without a variant finds the first that the province has', () => {
    expect([
      resolve(item, '41', undefined, day, [])?.variant,
      resolve(item, '62', undefined, day, [gansu])?.variant,
    ]).toEqual(['own', 'own'])
    expect(resolve(services['certificate-change']!, '41', undefined, day)?.variant).toBe('unit')
  })
  test('gives another text when an amendment comes into force or ends', () => {
    const texts = ['2025-12-31', '2026-01-01', '2026-06-01', '2027-01-01'].map((on) =>
      resolvedText(resolve(item, '62', 'own', on, [gansu])!),
    )
    expect([texts[0] === texts[1], texts[1] === texts[2], texts[2] === texts[3]]).toEqual([false, true, false])
  })
})

test('every item resolves for every known province and variant', () => {
  for (const one of Object.values(services)) {
    for (const code of ['', ...provinces.map((province) => province.code)]) {
      const variants = resolve(one, code, undefined, day)!.definition.variants
      for (const variant of variants) expect(resolve(one, code, variant.code, day)).toBeDefined()
    }
  }
})
