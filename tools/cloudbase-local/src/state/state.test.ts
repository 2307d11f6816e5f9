import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../test/child'
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

describe('a broken export', () => {
  const broken: [string, (folder: string) => void, RegExp][] = [
    ['a missing folder', (folder) => rmSync(folder, { recursive: true }), /: there is no such folder$/],
    ['a missing manifest', (folder) => rmSync(join(folder, 'manifest.json')), /manifest\.json: missing/],
    ['a broken manifest', (folder) => truncateSync(join(folder, 'manifest.json'), 20), /manifest\.json: not readable/],
    ['a missing file', (folder) => rmSync(join(folder, 'collections/1.ndjson')), /1\.ndjson: missing/],
    [
      'a file cut inside a line',
      (folder) => truncateSync(join(folder, 'collections/1.ndjson'), 1000),
      /1\.ndjson, line \d+: Invalid request param: not a valid EJSON text$/,
    ],
    [
      'a file cut between two lines',
      (folder) => writeFileSync(join(folder, 'collections/1.ndjson'), '{"_id":"d0"}\n'),
      /1\.ndjson, line 2: missing, the file has only 1 of 3000 documents$/,
    ],
  ]

  test.each(broken)('%s is named, changes nothing and leaves the data folder free', async (_what, spoil, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'))
    const from = await testCloud()
    from.load('a', docs)
    from.load('b', docs)
    await from.exportTo(folder)
    await from.stop()
    spoil(folder)
    const to = await testCloud()
    await expect(to.importFrom(folder)).rejects.toThrow(message)
    expect(to.store.collections()).toEqual([])
    await to.halt()
    const again = await testCloud({ data: to.dataFolder })
    await again.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('ends the command line with its message and frees the data folder', async () => {
    const data = mkdtempSync(join(tmpdir(), 'data-'))
    const { code, stderr } = await run(join(__dirname, '../cli.ts'), ['import', join(data, 'none'), '--data', data])
    expect(code).toBe(1)
    expect(stderr).toContain(`${join(data, 'none')}: there is no such folder`)
    const cloud = await testCloud({ data })
    await cloud.stop()
  })
})

test('an export takes the place of an earlier one only when it is complete', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  const cloud = await testCloud()
  cloud.load('things', docs)
  await cloud.exportTo(folder)
  cloud.load('things', [{ _id: 'later' }])
  const before = readFileSync(join(folder, 'manifest.json'), 'utf8')
  const running = cloud.exportTo(folder)
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before)
  expect(await running).toEqual({ documents: 3001, files: 0 })
  expect(await cloud.importFrom(folder)).toEqual({ documents: 3001, files: 0 })
  await cloud.stop()
  rmSync(folder, { recursive: true })
})

test('an export never takes the place of something else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precious-'))
  writeFileSync(join(folder, 'letter.txt'), 'dear')
  const cloud = await testCloud()
  await expect(cloud.exportTo(folder)).rejects.toThrow(/other than an export/)
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('dear')
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
