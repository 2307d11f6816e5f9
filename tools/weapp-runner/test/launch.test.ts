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
    cliPath: join(__dirname, '../bin/weapp-runner.js'), projectPath: fixture('forms'), port: 9460,
  })
  const page = await mini.currentPage()
  expect(page?.path).toBe('pages/index/index')
  expect((await mini.systemInfo()).SDKVersion).toBe('3.7.0')
  await mini.close()
  await expect(automator.connect({ wsEndpoint: 'ws://127.0.0.1:9460' })).rejects.toThrow(/Failed connecting/)
})
