import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'
import { writeAddress, type PostalAddress } from '../../shared/identity/postal-address'

let product: Product
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
})
afterAll(() => product.stop())

const whole: PostalAddress = {
  recipient: '马志强',
  phone: '13812346027',
  division: '620102',
  area: '甘肃省兰州市城关区',
  line: '东岗西路1号2单元301',
}
const text = (change: Partial<PostalAddress> = {}) => writeAddress({ ...whole, ...change })
const save = (visitor: Visitor, id: string, address = text(), usual = false) =>
  visitor.ask(contracts.addressSave, { id, address, usual })
const list = async (visitor: Visitor) => (await visitor.call(contracts.addressList, {})).addresses

test('保存、修改、删除、再恢复；第一个就是常用地址，重复发送不会多出来', async () => {
  const ma = await product.driver('ma')
  expect(await list(ma)).toEqual([])
  await save(ma, 'address-home')
  expect(await save(ma, 'address-home')).toMatchObject({ ok: true, output: { id: 'address-home', usual: true } })
  await save(ma, 'address-work', text({ line: '天水路9号' }), true)
  expect(await list(ma)).toEqual([
    { id: 'address-work', address: text({ line: '天水路9号' }), usual: true },
    { id: 'address-home', address: text(), usual: false },
  ])
  await save(ma, 'address-home', text({ line: '东岗西路2号' }))
  await ma.call(contracts.addressRemove, { id: 'address-work' })
  await ma.call(contracts.addressRemove, { id: 'address-work' })
  expect(await list(ma)).toEqual([{ id: 'address-home', address: text({ line: '东岗西路2号' }), usual: false }])
  await save(ma, 'address-work', text({ line: '天水路9号' }), true)
  expect((await list(ma)).map(({ id, usual }) => [id, usual])).toEqual([
    ['address-work', true],
    ['address-home', false],
  ])
})

test('两台手机同时保存，两个地址都在', async () => {
  const wang = await product.driver('wang')
  await Promise.all([1, 2, 3].map((n) => save(wang, `address-${n}000`, text({ line: `东岗西路${n}号` }))))
  expect((await list(wang)).map(({ id }) => id).sort()).toEqual(['address-1000', 'address-2000', 'address-3000'])
  expect((await list(wang)).filter(({ usual }) => usual)).toHaveLength(1)
})

test.each<[string, Partial<PostalAddress>, string]>([
  ['名单里没有的地区', { division: '620199' }, '所在地区不在现行行政区划里，请重新选择'],
  ['只到市的代码', { division: '620100', area: '甘肃省兰州市' }, '所在地区不在现行行政区划里，请重新选择'],
  ['代码和名称不是一个地方', { area: '河南省郑州市金水区' }, '所在地区不在现行行政区划里，请重新选择'],
  ['电话少一位', { phone: '1381234602' }, '少了1位数字，手机号共11位'],
  ['没写门牌', { line: '' }, '请填详细地址'],
])('%s：保存不了，说清楚哪里不对', async (_what, change, message) => {
  const zhao = await product.driver('zhao')
  expect(await save(zhao, 'address-home', text(change))).toMatchObject({
    ok: false,
    error: { code: 'incomplete', message },
  })
  expect(await list(zhao)).toEqual([])
})

test('不是地址的内容不收', async () => {
  expect(await save(await product.driver('zhao'), 'address-home', '东岗西路1号')).toMatchObject({
    error: { code: 'bad-input' },
  })
})

test('最多20个；删一个才能再加，改已有的不受限制', async () => {
  const li = await product.driver('li')
  for (let n = 10; n < 30; n += 1)
    await li.call(contracts.addressSave, {
      id: `address-${n}`,
      address: text({ line: `东岗西路${n}号` }),
      usual: false,
    })
  expect(await save(li, 'address-30')).toMatchObject({
    error: { code: 'addresses-full', message: '最多保存20个地址，请先删掉一个不用的' },
  })
  expect(await save(li, 'address-29')).toMatchObject({ ok: true })
  await li.call(contracts.addressRemove, { id: 'address-10' })
  expect(await save(li, 'address-30')).toMatchObject({ ok: true })
})

test('同样的地址再添加一次，还是一个', async () => {
  const chen = await product.driver('chen')
  await save(chen, 'address-first')
  await save(chen, 'address-other', text({ line: '天水路9号' }))
  await save(chen, 'address-again')
  expect((await list(chen)).map(({ id, usual }) => [id, usual])).toEqual([
    ['address-again', true],
    ['address-other', false],
  ])
})

test('各人只有自己的：别人用同一个编号，动不了我的', async () => {
  const [zhang, liu] = [await product.driver('zhang'), await product.driver('liu')]
  await save(zhang, 'address-same')
  await liu.call(contracts.addressRemove, { id: 'address-same' })
  expect(await list(liu)).toEqual([])
  expect(await list(zhang)).toHaveLength(1)
})

test('没有登录、没有实名认证都不能保存地址', async () => {
  expect(await product.visitor().code(contracts.addressList, {})).toBe('not-signed-in')
  expect(await (await product.visitor().signIn('13900000001')).code(contracts.addressList, {})).toBe('identity-needed')
})

test('存下来的地址是加密的', async () => {
  const stored = product.cloud.store.find('addressBooks', { filter: {}, limit: 100 })
  expect(stored.length).toBeGreaterThan(3)
  expect(stored.join()).not.toMatch(/马志强|13812346027|东岗/)
})
