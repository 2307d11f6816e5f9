import { provinces } from '../../shared/provinces'
import { contracts } from '../kit/contracts'
import { Product } from '../kit/product'

let product: Product
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
})
afterAll(() => product.stop())

test('没登录也能比较一项在两处的规定；有自己规定的省另外列出', async () => {
  const visitor = product.visitor()
  const { today, own, sections } = await visitor.call(contracts.definitionCompare, {
    service: 'certificate-renewal',
    left: '',
    right: '62',
  })
  expect(today).toBe('2026-11-21')
  expect(own.filter((code) => !provinces.some((one) => one.code === code))).toEqual([])
  expect(sections.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['办理条件', '申请材料', '办理时限', '业务须知']),
  )
  const lines = sections.flatMap(({ lines: inside }) => inside)
  expect(
    lines.filter(({ left, right }) =>
      [left, right].some(({ texts, source }) => texts.length > 0 && source.length === 0),
    ),
  ).toEqual([])
})

test.each([
  ['没有的事项', { service: 'no-such-item', left: '', right: '62' }],
  ['没有的省', { service: 'certificate-renewal', left: '99', right: '62' }],
  ['对象自带的名字', { service: 'constructor', left: '', right: '' }],
])('%s：答复没有找到', async (_what, input) => {
  expect(await product.visitor().ask(contracts.definitionCompare, input)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})
