import { check } from 'weapp-runner'
import { buildClient } from '../../dev/build/client'
import { root } from '../../dev/build/stamp'

beforeAll(() => buildClient('weapp'), 600_000)

test('小程序包：在微信和自己的大小限制内，WXML过得了微信的编译器，启动时没有从字符串造代码', async () => {
  expect(await check(root)).toEqual([])
})
