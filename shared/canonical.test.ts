import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { cardReissueItem } from '../tests/fixtures/card-reissue'
import { canonical } from './canonical'
import { services } from './services'
import { resolve, resolvedText } from './services/resolve'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, shuffled(one)]),
  )
}

describe('canonical text', () => {
  test('is the same in whatever order the members were written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(shuffled(value)) === canonical(value)))
  })
  test('is JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) =>
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    )
  })
  test('tells different data apart', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (one, other) =>
          (canonical(one) === canonical(other)) ===
          (JSON.stringify(shuffled(JSON.parse(canonical(one)))) ===
            JSON.stringify(shuffled(JSON.parse(canonical(other))))),
      ),
    )
  })
  test('leaves undefined members out and keeps the order of lists', () => {
    expect(canonical({ b: [2, 1], a: undefined, c: null })).toBe('{"b":[2,1],"c":null}')
  })
})

describe('the hash of a definition', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const text = (province: string, variant = cardReissueItem.variants[0]!.code) =>
    resolvedText(resolve(cardReissueItem, province, variant, '2026-11-21', [])!)
  test('survives being stored and read back', () => {
    const kept = JSON.parse(text('62')) as unknown
    expect(hash(canonical(kept))).toBe(hash(text('62')))
  })
  test('differs by province and by variant, because a case is pinned to both', () => {
    expect(new Set([text('62'), text('41'), text('62', 'agent')].map(hash)).size).toBe(3)
  })
  test('of every item is the same on each load', () => {
    for (const item of Object.values(services)) {
      const once = () => resolvedText(resolve(item, '62', undefined, '2026-11-21')!)
      expect(hash(once())).toBe(hash(once()))
    }
  })
})
