import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud } from '../test/conformance/cloud'
import { deploymentProblems, type LocalCloudOptions } from './index'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function addFunction(name: string, config: object = {}, code = 'exports.main = async () => 1'): void {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'index.js'), code)
  writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
}
const problems = (options: Partial<LocalCloudOptions> = {}) =>
  deploymentProblems({ data: 'nowhere', functions: folder, ...options })
const timer = (name: string, config = '0 0 2 * * * *') => ({ name, type: 'timer', config })
const indexes = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `i${i}`, keys: [[`f${i}`, 1]] }))
const collection = (name: string, count: number) => ({ name, indexes: indexes(count) }) as never

describe('what the real cloud would refuse is named in one sentence each', () => {
  test('more than 50 functions', () => {
    for (let n = 0; n < 50; n += 1) addFunction(`f${n}`)
    expect(problems()).toEqual([])
    addFunction('f50')
    expect(problems()).toEqual(['51 functions are more than the 50 allowed.'])
  })

  test('more than 4 KB of environment variables in one function, those of every function counted', () => {
    addFunction('small', { envVariables: { A: 'x'.repeat(2000) } })
    addFunction('big', { envVariables: { B: '字'.repeat(1000) } })
    expect(problems()).toEqual([])
    expect(problems({ functionEnv: { SHARED: 'x'.repeat(1190) } })).toEqual([
      '4,197 bytes of environment variables of function big are more than the 4,096 allowed.',
    ])
  })

  test('two timers of one function, and a timer that DevTools cannot read', () => {
    addFunction('twice', { triggers: [timer('a'), timer('b')] })
    addFunction('unreadable', { triggers: [timer('five', '0 2 * * *')] })
    expect(problems()).toEqual([
      '2 timers of function twice are more than the 1 allowed.',
      expect.stringMatching(/^function unreadable, timer five: Invalid timer "0 2 \* \* \*": seven fields are needed/),
    ])
  })

  test('more than 100 collections, more than 20 indexes in one', () => {
    const collections = Array.from({ length: 100 }, (_, n) => collection(`c${n}`, 20))
    expect(problems({ collections })).toEqual([])
    expect(problems({ collections: [...collections, collection('last', 21)] })).toEqual([
      '101 collections are more than the 100 allowed.',
      '21 indexes of collection last are more than the 20 allowed.',
    ])
  })

  test('a package of more than 50 MB zipped; one that zips well may be bigger', () => {
    addFunction('wordy')
    writeFileSync(join(folder, 'wordy/font.bin'), Buffer.alloc(60 * 1024 * 1024))
    expect(problems()).toEqual([])
    addFunction('heavy')
    writeFileSync(join(folder, 'heavy/font.bin'), randomBytes(51 * 1024 * 1024))
    expect(problems()).toEqual([
      expect.stringMatching(/^53,[\d,]+ zipped bytes of function heavy are more than the 52,428,800 allowed\.$/),
    ])
  })
})

describe('such a deployment', () => {
  const collections = [collection('last', 21)]
  test('does not start and gives the data folder back', async () => {
    const data = join(folder, 'data')
    const start = () => testCloud({ data, collections })
    await expect(start()).rejects.toMatchObject({
      code: 'LIMITS_EXCEEDED',
      problems: ['21 indexes of collection last are more than the 20 allowed.'],
    })
    await (await testCloud({ data })).stop()
  })
  test('starts when the limits are lifted', async () => {
    const cloud = await testCloud({ collections, limits: false })
    expect(cloud.load('last', [{ _id: 'a' }])).toBe(1)
    await cloud.stop()
  })
})

describe('a call', () => {
  const large = 7 * 1024 * 1024
  const answer = `exports.main = async ({ size = 0 }) => 'x'.repeat(size)`
  beforeEach(() => addFunction('answer', {}, answer))

  test.each([
    ['an event', { padding: 'x'.repeat(large) }, 'EXCEED_REQUEST_LIMIT'],
    ['an answer', { size: large }, 'FUNCTIONS_EXECUTE_FAIL'],
  ])('with %s of more than 6 MB fails', async (_name, event, code) => {
    const cloud = await testCloud({ functions: folder })
    await expect(cloud.invoke('answer', event)).rejects.toMatchObject({ code })
    await cloud.stop()
  })
  test('counts bytes, not characters', async () => {
    const cloud = await testCloud({ functions: folder })
    await expect(cloud.invoke('answer', { padding: '字'.repeat(large / 3) })).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_LIMIT',
    })
    await cloud.stop()
  })
  test('may be larger when the limits are lifted', async () => {
    const cloud = await testCloud({ functions: folder, limits: false })
    expect(await cloud.invoke('answer', { size: large })).toHaveLength(large)
    await cloud.stop()
  })
})

describe('on the command line', () => {
  function start(...options: string[]) {
    const project = join(folder, 'project')
    mkdirSync(project)
    writeFileSync(join(project, 'collections.json'), JSON.stringify([collection('last', 21)]))
    const bin = join(__dirname, '../bin/cloudbase-local.mjs')
    const where = ['--project', project, '--data', join(folder, 'data'), '--port', '0']
    return spawn(process.execPath, [bin, 'start', ...where, ...options])
  }
  test('start says what is too much and ends', async () => {
    const child = start()
    const said: Buffer[] = []
    child.stderr.on('data', (data: Buffer) => said.push(data))
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(1)
    expect(Buffer.concat(said).toString()).toContain(
      '\n  21 indexes of collection last are more than the 20 allowed.\n',
    )
  })
  test('start --no-limits starts', async () => {
    const child = start('--no-limits')
    await new Promise<void>((resolve) =>
      child.stdout.on('data', (data: Buffer) => void (data.includes('cloudbase-local: http') && resolve())),
    )
    child.kill()
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
  })
})
