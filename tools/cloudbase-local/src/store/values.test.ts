import { EJSON } from 'bson'
import fc from 'fast-check'
import { decode, encode, type Doc } from './values'

const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.double({ noNaN: false }),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !key.startsWith('$') && key !== '__proto__'),
      tie('node'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).node

test('whatever the SDK writes as canonical EJSON it reads back from what is stored', () => {
  fc.assert(
    fc.property(value, (original) => {
      const sent = EJSON.stringify({ v: original } as never, { relaxed: false })
      const stored = encode(decode(sent))
      expect(EJSON.parse(stored)).toEqual(EJSON.parse(sent))
      // Stored texts are a fixed point: reading and writing them again changes nothing.
      expect(encode(decode(stored))).toBe(stored)
    }),
    { numRuns: 500, seed: 20261121 },
  )
})

test.each([
  ['{"$numberLong":"9007199254740993"}'],
  ['{"$numberDecimal":"1.10"}'],
  ['{"$oid":"6b01265883bf129dfbc4c8db"}'],
  ['{"$binary":{"base64":"AQID","subType":"00"}}'],
  ['{"$numberDouble":"NaN"}'],
  ['{"$numberDouble":"-0.0"}'],
  ['{"$regularExpression":{"pattern":"^a","options":"i"}}'],
])('%s is kept with every digit', (text) => {
  expect(encode(decode(`{"v":${text}}`))).toBe(`{"v":${text}}`)
})

test.each(['{', '{"a":{"$date":"never"}}', '{"__proto__":{"a":1}}'])('%s is refused', (text) => {
  expect(() => decode(text)).toThrow()
})

test('a server date is the given clock with its offset', () => {
  const { at } = decode('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"5"}}}}', () => 1000) as Doc
  expect(at).toEqual(new Date(1005))
})

test('all server dates of a text are one moment', () => {
  let time = 0
  const { a, b } = decode('{"a":{"$tcb_server_date":{}},"b":{"$tcb_server_date":{}}}', () => time++) as Doc
  expect(a).toEqual(b)
})
