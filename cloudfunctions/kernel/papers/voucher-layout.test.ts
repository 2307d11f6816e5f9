import fc from 'fast-check'
import { facesFor, MISSING } from './fonts'
import type { Text } from './drawing'
import type { VoucherModel } from '../vouchers/voucher-model'
import { pen, type Pen } from './pen'
import { freshAssets, model, removeAssets } from './testing'
import { FIXED_TEXT, layoutVoucher } from './voucher-layout'

let writer: Pen
beforeAll(async () => {
  await freshAssets()
  writer = pen((await facesFor(FIXED_TEXT + MISSING)).faces)
})
afterAll(removeAssets)

const texts = (voucher: VoucherModel) =>
  layoutVoucher(voucher, writer).items.filter((item): item is Text => item.kind === 'text')
const isInside = (text: Text) => text.x >= 136 && text.x + writer.width(text.text, text) <= 944.01
const scope = '道路普通货物运输（不含危险货物）；货物专用运输（集装箱、冷藏保鲜设备）；'

test('every text of an ordinary voucher stays between the margins', () => {
  expect(texts(model).filter((text) => !isInside(text))).toEqual([])
})

test('long values and many rows stay between the margins and above the code', () => {
  const words = fc
    .array(fc.constantFrom('运输', '道路', '（', '）', '，', 'ABC', '2026', ' '), { maxLength: 40 })
    .map((a) => `甲${a.join('')}`)
  const rows = fc.array(fc.record({ label: fc.constantFrom('姓名', '经营范围', '从业资格类别'), value: words }), {
    minLength: 1,
    maxLength: 7,
  })
  fc.assert(
    fc.property(rows, words, (some, authority) => {
      const all = texts({ ...model, rows: some, authority: authority.slice(0, 30) })
      expect(all.filter((text) => !isInside(text))).toEqual([])
      expect(all.filter((text) => text.x === 376).every((text) => text.y < 1020)).toBe(true)
    }),
    { seed: 5, numRuns: 200 },
  )
})

test('a scope of many lines shrinks the table instead of losing a word', () => {
  const shown = texts({ ...model, rows: [...model.rows, { label: '经营范围', value: scope.repeat(4) }] })
  expect(shown.map((text) => text.text).join('')).toContain(scope.repeat(4))
})

test('more than a page can carry is an error and never a cut text', () => {
  expect(() => texts({ ...model, rows: [{ label: '经营范围', value: scope.repeat(100) }] })).toThrow('more text')
})

test('notes stand below the table at a readable size', () => {
  const note = texts({ ...model, notes: ['以扫码结果为准。'] }).find((text) => text.text.startsWith('以扫码结果'))
  expect(note).toMatchObject({ x: 136, size: 24 })
})

test('the code is at least 290 pixels wide and has four modules of quiet zone', () => {
  const { items } = layoutVoucher(model, writer)
  const code = items.find((item) => item.kind === 'shape' && item.scale !== 1)
  if (code?.kind !== 'shape') throw new Error('no code')
  const size = 57
  expect(code.scale * size).toBeGreaterThanOrEqual(290)
  expect(code.x - 136).toBe(4 * code.scale)
})
