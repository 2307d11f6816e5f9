import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud } from '../../test/conformance/cloud'
import type { LocalCloud } from '../index'

let cloud: LocalCloud
const root = mkdtempSync(join(tmpdir(), 'web-'))

beforeAll(async () => {
  const site = join(root, 'site')
  mkdirSync(join(site, 'js'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(site, 'index.html'), '<title>app</title>')
  writeFileSync(join(site, 'js', 'app.0a1b2c3d.js'), 'x'.repeat(5000))
  symlinkSync(join(root, 'secret.txt'), join(site, 'link.txt'))
  cloud = await testCloud({ web: site })
})

afterAll(async () => {
  await cloud.stop()
  rmSync(root, { recursive: true })
})

test('every path of the app is its index page, never cached', async () => {
  const response = await fetch(`${cloud.url}/pages/cases/index?id=1`)
  expect(await response.text()).toBe('<title>app</title>')
  expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    'text/html; charset=utf-8',
    'no-cache',
  ])
})

test('a hashed script is compressed and kept for good, and answers 304 to its tag', async () => {
  const response = await fetch(`${cloud.url}/js/app.0a1b2c3d.js`)
  expect((await response.text()).length).toBe(5000)
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('cache-control')).toContain('immutable')
  const again = await fetch(`${cloud.url}/js/app.0a1b2c3d.js`, {
    headers: { 'if-none-match': String(response.headers.get('etag')) },
  })
  expect(again.status).toBe(304)
})

test('a missing file is 404, not the index page', async () => {
  expect((await fetch(`${cloud.url}/js/none.js`)).status).toBe(404)
})

/** Sends a path as it is; fetch would clean it up. */
const raw = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(cloud.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/js/..%5c..%5csecret.txt',
  '/link.txt',
  '/%00',
  '/%',
])('%s does not leave the folder', async (path) => {
  expect(await raw(path)).not.toContain('\r\n\r\nsecret')
})
