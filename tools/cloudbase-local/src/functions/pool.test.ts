import { existsSync } from 'node:fs'
import { testCloud, type TestCloud } from '../../test/conformance/cloud'

// What functions hold and what hangs in them, seen through the calls of others. `heavy` is given much memory.
let cloud: TestCloud
const hanging: Promise<unknown>[] = []
const hang = (name: string, ms = 600_000) => {
  const call = cloud.invoke(name, { ms }).then(
    () => 'ended',
    () => 'ended',
  )
  hanging.push(call)
  return call
}
const state = (call: Promise<unknown>) => Promise.race([call, Promise.resolve('running')])
const holds = async (event: object = {}) =>
  (await cloud.invoke('holds', event)) as unknown as { runner: string; kept: number }

afterEach(async () => {
  await cloud.stop()
  await Promise.all(hanging.splice(0))
})

describe('ordinary functions', () => {
  beforeEach(async () => {
    cloud = await testCloud({ workers: 2, functionConfigs: { holds: { memorySize: 128 } } })
  })

  test('calls that hang in one of them delay no other', async () => {
    const slow = Array.from({ length: 6 }, () => hang('slow'))
    expect(await cloud.invoke('echo', { n: 1 })).toBeDefined()
    expect(await Promise.all(slow.map(state))).toEqual(slow.map(() => 'running'))
  })
  test('what a burst needed beyond its runners is given back', async () => {
    await Promise.all(Array.from({ length: 40 }, () => cloud.invoke('slow', { ms: 5 })))
    const runners = new Set<string>()
    for (let n = 0; n < 8; n += 1) runners.add((await holds()).runner)
    expect(runners.size).toBeLessThanOrEqual(2)
  })
  test.each([
    ['buffers', { bufferMb: 100 }],
    ['WebAssembly', { wasmMb: 100 }],
  ])('one that keeps %s is replaced before the next call', async (_, event) => {
    const before = await holds(event)
    expect(before.kept).toBe(1)
    for (let n = 0; n < 4; n += 1)
      expect(await holds()).toMatchObject({ kept: 0, runner: expect.not.stringMatching(before.runner) })
  })
})

describe('functions that are given much memory', () => {
  beforeEach(async () => {
    cloud = await testCloud({ workers: 2, functionConfigs: { holds: { memorySize: 512 }, slow: { memorySize: 512 } } })
  })

  test('run in a process of their own, which stays warm', async () => {
    const [first, second] = [await holds(), await holds()]
    expect(first.runner).not.toMatch(new RegExp(`^${process.pid}/`))
    expect(second.runner).toBe(first.runner)
  })
  test('stand in the way of no ordinary call', async () => {
    const slow = [1, 2, 3].map(() => hang('slow'))
    expect(await cloud.invoke('echo', { n: 1 })).toBeDefined()
    expect(await Promise.all(slow.map(state))).toEqual(['running', 'running', 'running'])
  })
  const told = existsSync('/proc/self/statm') ? test : test.skip
  told('are ended when they hold more than they were given, buffers included', async () => {
    // Each call keeps more; the runner is replaced or ended before the machine has to bear it.
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => holds({ bufferMb: 400 })))
    expect(outcomes.map(({ status }) => status)).toContain('fulfilled')
    expect(await holds()).toMatchObject({ kept: 0 })
  })
  test('a hanging one is ended at its timeout, and the next call works', async () => {
    await expect(cloud.invoke('slow', { spin: true }, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    })
    expect(await cloud.invoke('slow', { ms: 1 })).toBe('done')
  })
})
