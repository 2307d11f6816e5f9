import { photoAdvice, photoRulesLine, type Measured } from './photos'
import type { PhotoRules } from './vocabulary/material'

const rules: PhotoRules = {
  kind: 'portrait',
  background: ['white'],
  size: { name: '二寸', minWidth: 295, minHeight: 413, ratio: { width: 35, height: 49 }, tolerance: 0.1 },
  advice: [],
}
const good: Measured = { width: 413, height: 579, border: 'white', advice: [] }
const advice = (change: Partial<Measured>, of: PhotoRules = rules) => photoAdvice(of, { ...good, ...change })

test('合要求的照片没有提示', () => {
  expect(advice({})).toEqual([])
})

test('没有规定背景和尺寸的材料，只提示模糊和太暗', () => {
  expect(photoAdvice(undefined, { width: 10, height: 900, border: 'other', advice: ['dark'] })).toEqual([
    '照片太暗，请到亮处重拍',
  ])
})

test('背景不对的说明要哪种背景', () => {
  expect(advice({ border: 'blue' })).toEqual(['背景看起来不是白色，这张照片要白色背景'])
  expect(advice({ border: 'other' }, { ...rules, background: ['white', 'blue', 'red'] })).toEqual([
    '背景看起来不是纯色，这张照片要白色、蓝色或红色的纯色背景',
  ])
})

test.each([
  ['小二寸', 413, 531],
  ['二寸', 413, 579],
  ['大二寸', 413, 626],
])('%s的长宽都可以', (_name, width, height) => {
  expect(advice({ width, height })).toEqual([])
})

test('横放的照片说长宽不对，不说太小', () => {
  expect(advice({ width: 579, height: 413 })).toEqual([expect.stringContaining('长宽不像二寸照片')])
})

test('太小的照片说出实际和需要的像素', () => {
  expect(advice({ width: 200, height: 280 })).toEqual([
    '照片太小（200×280），印出来会模糊，请用至少295×413像素的原始照片',
  ])
})

test('几样都不对，最要紧的在前面', () => {
  expect(
    advice({ width: 200, height: 280, border: 'red', advice: ['blurred'] }).map((sentence) => sentence.slice(0, 4)),
  ).toEqual(['照片模糊', '背景看起', '照片太小'])
})

test('规则用几个字说清', () => {
  expect(photoRulesLine(rules)).toBe('白色背景 · 二寸')
  expect(photoRulesLine({ ...rules, background: ['white', 'blue'], size: undefined })).toBe('白色或蓝色背景')
  expect(photoRulesLine({ kind: 'document', advice: [] })).toBe('')
})
