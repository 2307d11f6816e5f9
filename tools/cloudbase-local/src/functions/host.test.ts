import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud } from '../../test/conformance/cloud'
import type { LocalCloud } from '../index'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await testCloud({ functionEnv: { SETTING: 'everywhere' }, collections: [{ name: 'clock' }] })
})

afterAll(() => cloud.stop())

const call = (name: string, event: unknown = {}, options = {}) =>
  cloud.invoke(name, event, options) as Promise<Record<string, unknown>>

test('mixes up no identity in 1,000 concurrent calls', async () => {
  const openids = Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? '' : `o${i}`))
  const answers = await Promise.all(openids.map((openid) => call('identity', { wait: Math.random() * 2 }, { openid })))
  const mixed = answers.filter((answer, i) =>
    [answer.wx, answer.cloudbase, answer.info].some((seen) => seen !== openids[i]),
  )
  expect(mixed).toEqual([])
})

test('a function that hangs is ended at its timeout and the next call works', async () => {
  await expect(call('slow', { spin: true }, { timeoutMs: 300 })).rejects.toMatchObject({
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  })
  expect(await call('slow', { ms: 1 })).toBe('done')
})

test('a function that takes too much memory is ended alone', async () => {
  const [, other] = await Promise.all([
    expect(call('greedy')).rejects.toMatchObject({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' }),
    call('slow', { ms: 5 }),
  ])
  expect(other).toBe('done')
})

test.each([{}, { later: true }])('a function that ends its process is contained %j', async (event) => {
  await expect(call('exits', event)).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  expect(await call('slow', { ms: 1 })).toBe('done')
})

test("functions that call functions never wait for each other's threads, and hand the identity on", async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, i) => call('nested', { depth: 2 }, { openid: `o${i}` })),
  )
  expect(answers.map((answer) => answer.wx)).toEqual(Array.from({ length: 4 }, (_, i) => `o${i}`))
  expect(answers[0].source).toBe('wx_client,scf,scf,scf')
})

test('what a function prints is kept with its call', async () => {
  await call('logs', { n: 1 })
  const response = await fetch(`${cloud.consoleUrl}/api/calls?name=logs`)
  const {
    list: [record],
  } = (await response.json()) as { list: { requestId: string; logs: { level: string; text: string }[] }[] }
  expect(record.requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(record.logs.map(({ level, text }) => [level, text])).toEqual([
    ['log', 'working on { n: 1 }'],
    ['error', 'something odd'],
  ])
})

test("settings come from the cloud and from the function's config", async () => {
  expect(await call('counter')).toMatchObject({ setting: 'everywhere', own: 'from config' })
})

test('the older callback style answers too', async () => {
  expect(await call('callback')).toEqual({ name: 'callback' })
})

test('a function may be an ES module', async () => {
  expect(await call('esm')).toBe('b')
})

test('a rebuilt function runs anew, an unchanged one stays warm', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  cpSync(join(__dirname, '../../test/functions/counter'), join(folder, 'counter'), { recursive: true })
  const own = await testCloud({ functions: folder, workers: 1 })
  await own.invoke('counter')
  expect(await own.invoke('counter')).toMatchObject({ calls: 2 })
  const entry = join(folder, 'counter', 'index.js')
  writeFileSync(entry, 'exports.main = async () => "rebuilt"')
  utimesSync(entry, new Date(), new Date(Date.now() + 5000))
  expect(await own.invoke('counter')).toBe('rebuilt')
  await own.stop()
  rmSync(folder, { recursive: true })
})

test('many functions that each keep much in memory do not use up the one thread that runs them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  const names = Array.from({ length: 16 }, (_, i) => `hoarder-${i}`)
  for (const name of names) {
    mkdirSync(join(folder, name))
    writeFileSync(
      join(folder, name, 'index.js'),
      'const kept = Array.from({ length: 2_500_000 }, (_, i) => i + 0.5); exports.main = async () => kept.length',
    )
  }
  const own = await testCloud({ functions: folder, workers: 1 })
  for (const name of names) expect(await own.invoke(name)).toBe(2_500_000)
  await own.stop()
  rmSync(folder, { recursive: true })
})

test('time travel moves functions, server dates and answers alike, and signatures still hold', async () => {
  cloud.setClock(new Date('2031-05-01T00:00:00Z'))
  const then = await call('clock')
  cloud.setClock(null)
  const now = await call('clock')
  expect([then.now, then.stored].map((text) => String(text).slice(0, 13))).toEqual(['2031-05-01T00', '2031-05-01T00'])
  expect(then).toMatchObject({ same: true, given: 5 })
  expect(Math.abs(Number(now.dateNow) - Date.now())).toBeLessThan(60_000)
})

test('round trips are counted by the function that makes them', async () => {
  cloud.resetStats()
  await call('clock')
  expect(cloud.stats()).toMatchObject({ roundTrips: 2, functions: { clock: { calls: 1, errors: 0, roundTrips: 2 } } })
})

test('each call of many at once is told its own round trips', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => fetch(`${cloud.url}/api/${n % 2 ? 'clock' : 'counter'}`)),
  )
  expect(answers.map(({ headers }) => cloud.roundTripsOf(headers.get('x-request-id')!))).toEqual(
    answers.map((_, n) => (n % 2 ? 2 : 0)),
  )
})

test('a timer can be run at will', async () => {
  expect(await cloud.runTimer('timer')).toMatchObject({ ran: 'nightly', type: 'Timer' })
})

test('calls that still wait when the cloud stops are told so', async () => {
  const own = await testCloud({ workers: 1 })
  const outcomes = Promise.allSettled([1, 2, 3].map(() => own.invoke('slow', { ms: 60_000 })))
  await own.stop()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})
