import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { Artefact, removeArtefacts } from './artefact'
import { fixture, until } from './kit'

const CLI = join(__dirname, '../bin/weapp-runner.js')

const children: ChildProcess[] = []
afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'))
  removeArtefacts()
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}

/** Whether somebody listens on a port. */
const taken = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })

const opens = (port: number) => until(async () => expect(await taken(port)).toBe(true))
const closes = (port: number) => until(async () => expect(await taken(port)).toBe(false))

const args = (project: string, port: number, ...more: string[]) => [
  'auto',
  '--project',
  project,
  '--auto-port',
  String(port),
  ...more,
]

/** Connects in the moment in which the port opens, asks, and gives the answers in the order of the questions. */
async function askAtOnce(port: number, ...questions: string[]): Promise<any[]> {
  await opens(port)
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  await once(socket, 'open')
  const answers: any[] = []
  socket.on('message', (text) => {
    const answer = JSON.parse(String(text))
    if (!answer.method) answers.push(answer)
  })
  questions.forEach((question) => socket.send(question))
  await until(() => expect(answers).toHaveLength(questions.length))
  socket.close()
  return answers
}

const ask = (id: number, method: string, params = {}) => JSON.stringify({ id, method, params })

// The browser takes a while: the port is open long before the app stands.
describe('a driver that is faster than the engine', () => {
  test('waits for its answers until the app stands', async () => {
    const port = await freePort()
    const child = spawn(CLI, args(fixture('forms'), port, '--engine', 'chromium'), { stdio: 'ignore' })
    children.push(child)
    const [page, called] = await askAtOnce(
      port,
      ask(1, 'App.getCurrentPage'),
      ask(2, 'App.callFunction', { functionDeclaration: 'function (a) { return a + 1 }', args: [1] }),
    )
    expect(page).toMatchObject({ id: 1, result: { path: 'pages/index/index' } })
    expect(called).toMatchObject({ id: 2, result: { result: 2 } })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('may close the run before it has begun', async () => {
    const port = await freePort()
    const child = spawn(CLI, args(fixture('forms'), port, '--engine', 'chromium'), { stdio: 'ignore' })
    children.push(child)
    const exited = once(child, 'exit')
    await askAtOnce(port, ask(1, 'Tool.close'))
    expect(await exited).toEqual([0, null])
    expect(await taken(port)).toBe(false)
  })
})

test('what is no request is answered as such and does no harm', async () => {
  const port = await freePort()
  const child = spawn(CLI, args(fixture('forms'), port), { stdio: 'ignore' })
  children.push(child)
  const answers = await askAtOnce(port, 'hello', 'null', ask(3, 'App.getCurrentPage'))
  expect(answers.slice(0, 2).map(({ error }) => error.message)).toEqual([
    expect.stringContaining('not a request'),
    expect.stringContaining('not a request'),
  ])
  expect(answers[2]).toMatchObject({ id: 3, result: { path: 'pages/index/index' } })
  child.kill('SIGTERM')
})

/** A test process that starts a runner as automator.launch() does, and then hangs. */
const LAUNCHER = `
  require('node:child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: 'ignore' })
  setInterval(() => undefined, 1000)`

const killed = async (child: ChildProcess) => {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

describe('a runner ends when its test is killed', () => {
  test('while it waits for the next call', async () => {
    const port = await freePort()
    const parent = spawn(process.execPath, ['-e', LAUNCHER, CLI, ...args(fixture('forms'), port)], { stdio: 'ignore' })
    children.push(parent)
    await askAtOnce(port, ask(1, 'App.getCurrentPage'))
    await killed(parent)
    await closes(port)
  })

  test('even when the app is in an endless loop', async () => {
    const artefact = new Artefact(fixture('forms'))
    artefact.prepend('app.js', 'for (;;);')
    const port = await freePort()
    const parent = spawn(process.execPath, ['-e', LAUNCHER, CLI, ...args(artefact.dir, port)], { stdio: 'ignore' })
    children.push(parent)
    await opens(port)
    await killed(parent)
    await closes(port)
  })

  test('when the test is gone before the app stands', async () => {
    const port = await freePort()
    const child = fork(CLI, args(fixture('forms'), port, '--engine', 'chromium'), { stdio: 'ignore', execArgv: [] })
    children.push(child)
    const exited = once(child, 'exit')
    await opens(port)
    child.disconnect()
    expect(await exited).toEqual([0, null])
    expect(await taken(port)).toBe(false)
  })
})
