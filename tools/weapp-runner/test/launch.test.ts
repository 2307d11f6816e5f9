import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { fixture } from './kit'

// The client leaves timers of 15 and 30 s behind; the test process need not wait for them.
const LONG = 15_000
const start = setTimeout
jest.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: () => void, delay?: number) => {
  const timer = start(callback, delay)
  return (delay ?? 0) >= LONG ? timer.unref() : timer
}) as typeof setTimeout)

test('stands in for WeChat DevTools’ cli in automator.launch()', async () => {
  const mini = await automator.launch({
    cliPath: join(__dirname, '../bin/weapp-runner.js'),
    projectPath: fixture('forms'),
    port: 9460,
  })
  const page = await mini.currentPage()
  expect(page?.path).toBe('pages/index/index')
  expect((await mini.systemInfo()).SDKVersion).toBe('3.7.0')
  await mini.close()
  // Until the cli's end is noticed, so that the client sets its last timer here.
  await new Promise((resolve) => {
    start(resolve, 1000)
  })
  await expect(automator.connect({ wsEndpoint: 'ws://127.0.0.1:9460' })).rejects.toThrow(/Failed connecting/)
})

const cli = (...args: string[]) => spawnSync(join(__dirname, '../bin/weapp-runner.js'), args, { encoding: 'utf8' })

test('the check command tells sizes, and by its exit code whether all is well', () => {
  const healthy = cli('check', '--project', fixture('lifecycle'))
  expect(healthy).toMatchObject({ status: 0, stderr: '' })
  expect(healthy.stdout).toMatch(/^main package: \d+ bytes\nmore: \d+ bytes$/m)
  expect(cli('check', '--project', __dirname).status).toBe(2)
})
