import { check } from 'weapp-runner'
import { buildClient } from '../../dev/build/client'
import { root } from '../../dev/build/stamp'
import { removeArtefacts } from '../../tools/weapp-runner/test/artefact'
import { judgeAll } from '../../tools/weapp-runner/test/judge'

beforeAll(() => buildClient('weapp'), 600_000)
afterAll(removeArtefacts)

test('小程序包：在微信和自己的大小限制内，WXML过得了微信的编译器，启动时没有从字符串造代码', async () => {
  expect(await check(root)).toEqual([])
})

test('小程序包怎么弄坏，检查或运行都指出文件和原因', async () => {
  const verdicts = await judgeAll(root, 1)
  expect(verdicts.length).toBeGreaterThanOrEqual(50)
  expect(verdicts.filter(({ seen }) => !seen)).toEqual([])
})
