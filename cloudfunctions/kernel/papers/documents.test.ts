import { PNG } from 'pngjs'
import { renderVoucherPdf, renderVoucherPng } from '.'
import { freshAssets, model, pictureOf, removeAssets, save, scan, textOf } from './testing'

beforeAll(freshAssets)
afterAll(removeAssets)

const link = model.qr.prefix + model.qr.payload

test('凭证PDF里的汉字都能取出来', async () => {
  const { bytes, missing } = await renderVoucherPdf(model)
  const text = textOf(bytes)
  const parts = [model.kindTitle, model.title, model.number, model.authority, model.issuedOn, '考核等级', '优良', 'AAA']
  for (const part of [...parts, ...model.rows.flatMap((row) => [row.label, row.value])]) {
    expect(text).toContain(part.replace(/\s/g, ''))
  }
  expect(missing).toEqual([])
})

test('PDF上的二维码能被独立的解码器读出', async () => {
  expect(scan(pictureOf((await renderVoucherPdf(model)).bytes))).toBe(link)
})

test('PNG上的二维码能被独立的解码器读出', async () => {
  expect(scan(save('voucher.png', (await renderVoucherPng(model)).bytes))).toBe(link)
})

test('PNG是1080×1528', async () => {
  const { width, height } = PNG.sync.read(Buffer.from((await renderVoucherPng(model)).bytes))
  expect([width, height]).toEqual([1080, 1528])
})

test('the same model gives the same PDF, byte for byte', async () => {
  const [one, two] = await Promise.all([renderVoucherPdf(model), renderVoucherPdf(model)])
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
})

test('an ordinary voucher stays small', async () => {
  expect((await renderVoucherPdf(model)).bytes.length).toBeLessThan(100_000)
})

const named = (value: string) => ({ ...model, rows: [{ label: '姓名', value }] })

test('GB 2312以外的姓名用字由完整字库补上', async () => {
  const { bytes, missing } = await renderVoucherPdf(named('赵䶮喆'))
  expect(missing).toEqual([])
  expect(textOf(bytes)).toContain('赵䶮喆')
})

test('字库没有的字画成〓并报告，不会悄悄空着', async () => {
  const { bytes, missing } = await renderVoucherPdf(named('𠮷小明'))
  expect(missing).toEqual(['𠮷'])
  expect(textOf(bytes)).toContain('〓小明')
  expect((await renderVoucherPng(named('𠮷小明'))).missing).toEqual(['𠮷'])
})

test('marks that mean something in SVG are drawn as text', async () => {
  const drawn = await renderVoucherPng(named('<b>&"甲'))
  expect(drawn.bytes.length).toBeGreaterThan(10_000)
})

test('line ends and control characters become spaces', async () => {
  const { bytes, missing } = await renderVoucherPdf(named('张\n三\u0007'))
  expect(missing).toEqual([])
  expect(textOf(bytes)).toContain('张三')
})
