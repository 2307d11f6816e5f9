import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud } from '../../test/conformance/cloud'

const docs = Array.from({ length: 3000 }, (_, i) => ({
  _id: `d${i}`,
  n: i,
  at: new Date(i),
  text: '中文\n"quoted"',
  list: [{ a: null }],
}))

test('everything that is exported comes back in another cloud', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  const from = await testCloud({
    collections: [
      { name: 'things', indexes: [{ name: 'n_unique', keys: [['n', -1]], unique: true }] },
      { name: 'empty' },
    ],
  })
  from.load('things', docs)
  from.outbox.push({ kind: 'sms', to: '138', text: 'code 1' })
  from.outbox.push({ kind: 'sms', to: '138', text: 'code 2' })
  const exported = await from.exportTo(folder)
  expect(exported).toEqual({ documents: 3000, files: 0 })

  const to = await testCloud()
  expect(await to.importFrom(folder)).toEqual(exported)
  expect(to.store.find('things', {})).toEqual(from.store.find('things', {}))
  expect(
    to.store.collections().map(({ name, count, indexes }) => [name, count, indexes.map((index) => index.name)]),
  ).toEqual([
    ['empty', 0, []],
    ['things', 3000, ['n_unique']],
  ])
  expect(to.outbox.list().map(({ text }) => text)).toEqual(['code 2', 'code 1'])
  await Promise.all([from.stop(), to.stop()])
  rmSync(folder, { recursive: true })
})

test('an export shows one moment, whatever is written while it runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  const cloud = await testCloud()
  cloud.load('a', docs)
  cloud.load('b', docs)
  const running = cloud.exportTo(folder)
  await cloud.store.insert('b', [{ _id: 'later' }])
  expect(await running).toEqual({ documents: 6000, files: 0 })
  await cloud.stop()
  rmSync(folder, { recursive: true })
})

test('reset empties everything and brings the declared collections back', async () => {
  const cloud = await testCloud({ collections: [{ name: 'things', indexes: [{ name: 'n', keys: [['n', 1]] }] }] })
  cloud.load('things', docs)
  cloud.load('others', docs)
  cloud.outbox.push({ kind: 'sms', to: '1', text: 'x' })
  cloud.reset()
  expect(cloud.store.collections()).toMatchObject([{ name: 'things', count: 0, indexes: [{ name: 'n' }] }])
  expect(cloud.outbox.list()).toEqual([])
  await cloud.stop()
})

test('two clouds never share a data folder', async () => {
  const cloud = await testCloud()
  await expect(testCloud({ data: cloud.dataFolder })).rejects.toMatchObject({ code: 'DATA_IN_USE' })
  await cloud.stop()
})

test('a cloud finds its data again', async () => {
  const data = mkdtempSync(join(tmpdir(), 'again-'))
  const first = await testCloud({ data })
  first.load('things', docs)
  const key = first.sdkEnv().TENCENTCLOUD_SECRETKEY
  await first.halt()
  const second = await testCloud({ data })
  expect(second.store.count('things')).toBe(3000)
  expect(second.sdkEnv().TENCENTCLOUD_SECRETKEY).toBe(key)
  await second.stop()
  rmSync(data, { recursive: true, force: true })
})
