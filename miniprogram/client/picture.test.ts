import { pictureProblem } from './picture'

const bytes = (...head: (number | string)[]) =>
  Uint8Array.from(
    head.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [part])),
  )
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0)
const png = bytes(0x89, 'PNG')

test.each([
  ['a jpeg', jpeg],
  ['a png', png],
])('%s may be sent', (_name, head) => {
  expect(pictureProblem({ size: 1000, head })).toBeUndefined()
})

test('exactly 10 MB may be sent, a byte more not', () => {
  expect(pictureProblem({ size: 10 * 1024 * 1024, head: jpeg })).toBeUndefined()
  expect(pictureProblem({ size: 10 * 1024 * 1024 + 1, head: jpeg })).toBe('照片超过10MB，请重新拍一张')
})

test('an empty file is told as empty', () => {
  expect(pictureProblem({ size: 0, head: bytes() })).toContain('空的')
})

test('a HEIC picture gets instructions', () => {
  expect(pictureProblem({ size: 1000, head: bytes(0, 0, 0, 0x18, 'ftypheic') })).toContain('兼容性最佳')
})

test.each([
  ['a pdf', bytes('%PDF-1.7')],
  ['a gif', bytes('GIF89a')],
  ['a text', bytes('hello')],
])('%s is not a picture we take', (_name, head) => {
  expect(pictureProblem({ size: 1000, head })).toBe('只能用png或jpg照片，请换一张')
})
