import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { fixture, open, type Session } from './kit'
import { world } from './world'

describe.each(['strict', 'chromium'] as const)('wx in the %s engine', (engine) => {
  let it: Session
  let outside: Awaited<ReturnType<typeof world>>
  const folder = mkdtempSync(join(tmpdir(), 'weapp-test-'))
  const photo = join(folder, 'photo.png')

  beforeAll(async () => {
    const canvas = createCanvas(40, 20)
    canvas.getContext('2d').fillRect(0, 0, 40, 20)
    writeFileSync(photo, canvas.toBuffer('image/png'))
    outside = await world()
    it = await open(fixture('apis'), { engine, cloud: `${outside.url}/client`, openid: 'signed' })
  })
  afterAll(async () => {
    await it.close()
    outside.server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('keeps storage over a restart of the app', async () => {
    await it.wx('setStorageSync', 'draft', { name: '张三', at: [1, null] })
    await it.runner.restart()
    expect(await it.wx('getStorageSync', 'draft')).toEqual({ name: '张三', at: [1, null] })
    expect(await it.wx('getStorageSync', 'nothing')).toBe('')
    await expect(it.wx('getStorage', { key: 'nothing' })).rejects.toThrow('getStorage:fail data not found')
    expect((await it.wx('getStorageInfoSync')).keys).toEqual(['draft'])
    await it.wx('removeStorageSync', 'draft')
    expect(await it.wx('getStorageSync', 'draft')).toBe('')
  })

  test('sends requests as WeChat does and reads JSON answers', async () => {
    const { data, statusCode } = await it.wx('request', {
      url: `${outside.url}/mirror`,
      method: 'POST',
      data: { a: 1 },
      header: { 'X-Case': '7' },
    })
    expect(statusCode).toBe(200)
    expect(data).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      header: { 'x-case': '7', 'content-type': 'application/json' },
    })
    const query = await it.wx('request', { url: `${outside.url}/mirror`, data: { q: '张' } })
    expect(query.data.url).toBe('/mirror?q=%E5%BC%A0')
    expect((await it.wx('request', { url: `${outside.url}/text` })).data).toBe('not json')
    await expect(it.wx('request', { url: 'http://127.0.0.1:1/' })).rejects.toThrow(/request:fail/)
  })

  test('uploads and downloads files', async () => {
    await it.runner.script({ chooseMedia: { files: [photo] } })
    const { tempFiles } = await it.wx('chooseMedia', { count: 1 })
    expect(tempFiles[0]).toMatchObject({ width: 40, height: 20, fileType: 'image', size: readFileSync(photo).length })
    const sent = await it.wx('uploadFile', {
      url: `${outside.url}/mirror`,
      filePath: tempFiles[0].tempFilePath,
      name: 'file',
      formData: { key: 'k' },
    })
    expect(JSON.parse(sent.data).body).toMatch(/name="key"[\s\S]*k[\s\S]*name="file"/)
    const { tempFilePath } = await it.wx('downloadFile', { url: `${outside.url}/file.pdf` })
    await it.wx('openDocument', { filePath: tempFilePath })
    await it.wx('shareFileMessage', { filePath: tempFilePath, fileName: '凭证.pdf' })
    await it.runner.sync()
    const shared = it.runner.records.find(({ kind }) => kind === 'sharedFile') as unknown as {
      file: string
      fileName: string
    }
    expect(shared.fileName).toBe('凭证.pdf')
    expect(readFileSync(shared.file, 'utf8')).toBe('%PDF')
    expect(it.runner.records.map(({ kind }) => kind)).toContain('document')
  })

  test('asks for the privacy agreement before the first personal thing, once', async () => {
    expect(await it.mini.evaluate('function () { return getApp().asked }')).toBe(1)
    expect((await it.wx('getPrivacySetting')).needAuthorization).toBe(false)
  })

  test('reads and writes files in the sandbox only', async () => {
    const result = await it.mini.evaluate(`function () {
      var files = wx.getFileSystemManager(), path = wx.env.USER_DATA_PATH + '/a.txt'
      files.writeFileSync(path, '凭证')
      files.appendFileSync(path, '!')
      var part = new Uint8Array(files.readFileSync(path, undefined, 0, 3))
      var refused = ''
      try {
        files.readFileSync(wx.env.USER_DATA_PATH + '/../../../../etc/passwd', 'utf8')
      } catch (error) { refused = error.message }
      return {
        text: files.readFileSync(path, 'utf8'),
        part: Array.prototype.slice.call(part),
        is: files.statSync(path).isFile(),
        refused: refused,
      }
    }`)
    expect(result).toMatchObject({
      text: '凭证!',
      part: [0xe5, 0x87, 0xad],
      is: true,
      refused: expect.stringContaining('permission denied'),
    })
  })

  test('compresses and measures pictures', async () => {
    const {
      tempFiles: [{ tempFilePath }],
    } = await it.wx('chooseMedia', {})
    const smaller = await it.wx('compressImage', { src: tempFilePath, quality: 50, compressedWidth: 20 })
    expect(await it.wx('getImageInfo', { src: smaller.tempFilePath })).toMatchObject({
      width: 20,
      height: 10,
      type: 'jpeg',
    })
  })

  test('answers system screens from the script, in order', async () => {
    await it.runner.script({
      scanCode: [{ result: 'first' }, { result: 'second' }],
      login: { code: 'code' },
      requestSubscribeMessage: { T1: 'accept' },
    })
    expect((await it.wx('scanCode', {})).result).toBe('first')
    expect((await it.wx('scanCode', {})).result).toBe('second')
    expect((await it.wx('login', {})).code).toBe('code')
    expect(await it.wx('requestSubscribeMessage', { tmplIds: ['T1'] })).toMatchObject({ T1: 'accept' })
    await it.until(() =>
      expect(it.runner.records).toContainEqual({ kind: 'subscribe', tmplIds: ['T1'], result: { T1: 'accept' } }),
    )
  })

  test('shows toasts and dialogs and lets the automator answer them', async () => {
    await it.wx('showToast', { title: '已保存' })
    const asked = it.wx('showModal', { title: '撤回', content: '确定撤回？' })
    await it.until(() =>
      expect(it.runner.records).toContainEqual({ kind: 'modal', title: '撤回', content: '确定撤回？' }),
    )
    await it.mini.native().confirmModal()
    expect(await asked).toMatchObject({ confirm: true, cancel: false })
    expect(it.runner.records).toContainEqual({ kind: 'toast', title: '已保存' })
  })

  test('speaks to the cloud: functions, files, errors', async () => {
    await it.mini.evaluate('function () { wx.cloud.init({ env: "e" }) }')
    expect((await it.wx('cloud.callFunction', { name: 'case-list', data: { a: 1 } })).result).toEqual({
      env: 'e',
      function: 'case-list',
      data: { a: 1 },
      openid: 'signed',
    })
    await expect(it.wx('cloud.callFunction', { name: 'broken' })).rejects.toThrow(/FUNCTION_ERROR/)
    const {
      tempFiles: [{ tempFilePath }],
    } = await it.wx('chooseMedia', {})
    const { fileID } = await it.wx('cloud.uploadFile', { cloudPath: 'in/a.png', filePath: tempFilePath })
    expect(createHash('md5').update(outside.stored.get('/put/in/a.png')!).digest('hex')).toBe(
      createHash('md5').update(readFileSync(photo)).digest('hex'),
    )
    expect((await it.wx('cloud.getTempFileURL', { fileList: [fileID] })).fileList[0]).toMatchObject({
      fileID,
      status: 0,
    })
  })

  test('measures elements', async () => {
    const rect = await it.mini.evaluate(`function () { return new Promise(function (resolve) {
      wx.createSelectorQuery().select('#box').boundingClientRect().exec(function (found) { resolve(found[0]) })
    }) }`)
    expect(rect).toMatchObject({ id: 'box', width: engine === 'chromium' ? 100 : 0 })
  })

  test('lets the test replace a wx method, call into the app and be called from it', async () => {
    await it.mini.mockWxMethod('scanCode', { result: 'mocked' })
    expect(await it.wx('scanCode', {})).toMatchObject({ result: 'mocked' })
    await it.mini.mockWxMethod(
      'getStorageSync',
      function (this: { origin(key: string): string }, key: string, extra: string) {
        return key === 'mocked' ? extra : this.origin(key)
      } as any,
      'extra',
    )
    expect(await it.wx('getStorageSync', 'mocked')).toBe('extra')
    await it.mini.restoreWxMethod('getStorageSync')
    expect(await it.wx('getStorageSync', 'mocked')).toBe('')
    expect(await it.mini.evaluate('function (a, b) { return a + b + getCurrentPages().length }', 1, 2)).toBe(4)
    const told: unknown[] = []
    await it.mini.exposeFunction('tellTest', (...args: unknown[]) => {
      told.push(args)
    })
    await it.mini.evaluate('function () { tellTest("hello", { a: 1 }) }')
    await it.until(() => expect(told).toEqual([['hello', { a: 1 }]]))
    const lines: unknown[] = []
    it.mini.on('console', (line: unknown) => lines.push(line))
    await it.mini.evaluate('function () { console.warn("看", { a: 1 }) }')
    await it.until(() => expect(lines).toContainEqual({ type: 'warn', args: ['看', { a: 1 }] }))
  })

  test('marks tabs', async () => {
    await it.wx('setTabBarBadge', { index: 1, text: '3' })
    await expect(it.wx('setTabBarBadge', { index: 9, text: '3' })).rejects.toThrow(/tabbar item not found/)
  })

  test('none of this is a problem', async () => {
    await it.runner.sync()
    expect(it.runner.problems).toEqual([])
  })
})
