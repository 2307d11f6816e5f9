import { PDFDocument } from 'pdf-lib'
import { renderReceiptPdf } from '.'
import type { ReceiptModel } from './model'
import { freshAssets, removeAssets, textOf } from './testing'

beforeAll(freshAssets)
afterAll(removeAssets)

const item = (name: string, hex: string) => ({ name, size: '123,456 字节', sha256: hex.repeat(64) })
const model: ReceiptModel = {
  title: '收件回执',
  authority: '兰州市城关区道路运输服务中心',
  issuedOn: '2026年11月26日 9:12',
  rows: [
    { label: '办件号', value: '112026112100031879' },
    { label: '申请事项', value: '道路运输从业人员从业资格证换发' },
  ],
  rounds: [
    {
      heading: '2026年11月26日 9:12 提交时收到2张照片',
      items: [item('机动车驾驶证：正本', 'a'), item('二寸白底免冠电子证件照：证件照', 'b')],
    },
  ],
  notes: ['这张回执说明收到了哪些照片，不表示已经受理。'],
  print: ['签名 AbC'],
  attached: { name: '回执.json', type: 'application/json', text: '{"a":"字"}' },
}

test('回执PDF里每张照片的名称、大小和哈希值都能取出来', async () => {
  const { bytes, missing } = await renderReceiptPdf(model)
  const text = textOf(bytes)
  for (const part of [
    '收件回执',
    '机动车驾驶证：正本',
    '123,456字节',
    'a'.repeat(64),
    'b'.repeat(64),
    '不表示已经受理',
    '签名AbC',
    '第1页，共1页',
    model.authority,
  ])
    expect(text).toContain(part)
  expect(missing).toEqual([])
})

test('供核对的文件附在PDF里', async () => {
  const { bytes } = await renderReceiptPdf(model)
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/ObjStm|EmbeddedFile/)
  const { execFileSync } = await import('node:child_process')
  const { save } = await import('./testing')
  expect(execFileSync('pdfdetach', ['-list', save('receipt.pdf', bytes)], { encoding: 'utf8' })).toContain('回执.json')
})

test('照片多的回执分几页，一张也不少', async () => {
  const items = Array.from({ length: 40 }, (_, i) => ({
    ...item(`材料${i}`, 'c'),
    sha256: String(i).padStart(64, '0'),
  }))
  const { bytes } = await renderReceiptPdf({
    ...model,
    rounds: [
      { heading: '提交时', items },
      { heading: '补正后', items },
    ],
  })
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(2)
  const text = textOf(bytes)
  for (const { sha256 } of items) expect(text.split(sha256)).toHaveLength(3)
})

test('the same model gives the same PDF, byte for byte', async () => {
  const [one, two] = await Promise.all([renderReceiptPdf(model), renderReceiptPdf(model)])
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
})
