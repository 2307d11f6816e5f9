import { readFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { fixture, open, type Session } from './kit'

describe.each(['strict', 'chromium'] as const)('components in the %s engine', (engine) => {
  let it: Session
  const log = async () => String(await (await it.page()).data('log')).split(';')

  beforeAll(async () => {
    it = await open(fixture('components'), {
      engine,
      script: { privacyAuthorization: {}, getPhoneNumber: [{ fail: 'user deny' }, { code: 'phone-code' }] },
    })
  })
  afterAll(() => it.close())

  test('an image tells its size when it has loaded', () =>
    it.until(async () => expect(await log()).toContain('load 4')))

  test('a scroll-view scrolls, tells where, and that its end is near', async () => {
    const view = await it.el('.scroll')
    await view.scrollTo(0, 60)
    await it.until(async () => expect(await (await it.page()).callMethod('where')).toBe(60))
    expect(await view.property('scrollTop')).toBe(60)
    if (engine === 'strict') return
    await view.scrollTo(0, 700)
    await it.until(async () => expect(await log()).toContain('lower'))
  })

  test('a swiper goes to an item by hand and by data', async () => {
    await (await it.el('.swiper')).swipeTo(2)
    await it.until(async () => expect(await log()).toContain('swipe 2'))
    await (await it.page()).setData({ current: 1 })
    await it.until(async () => expect(await log()).toContain('swipe 1'))
  })

  test('rich text keeps the trusted tags and nothing that runs', async () => {
    expect(await (await it.el('.rich')).wxml()).toContain('<em class="em">斜</em>')
    expect(await (await it.el('.html')).wxml()).toContain('<b>粗</b>')
    expect(await (await it.el('.html')).wxml()).not.toMatch(/script|onclick/)
  })

  test('a canvas has real pixels, takes pictures and becomes a file', async () => {
    const drawn = (await (await it.page()).callMethod('draw')) as any
    expect(drawn).toMatchObject({ left: [200, 100, 50], right: [0, 128, 255], image: 4 })
    await it.wx('saveImageToPhotosAlbum', { filePath: drawn.path })
    await it.runner.sync()
    const { file } = it.runner.records.find(({ kind }) => kind === 'album') as unknown as { file: string }
    const picture = await loadImage(readFileSync(file))
    const canvas = createCanvas(picture.width, picture.height)
    canvas.getContext('2d').drawImage(picture, 0, 0)
    expect([...canvas.getContext('2d').getImageData(2, 2, 1, 1).data.slice(0, 3)]).toEqual([200, 100, 50])
  })

  test('the phone button hands over what the script says, refusals too', async () => {
    await it.tap('.phone')
    await it.until(async () => expect(await log()).toContain('getPhoneNumber:fail user deny'))
    await it.tap('.phone')
    await it.until(async () => expect(await log()).toContain('phone-code'))
  })

  test('the share button asks the page with the button as its target', async () => {
    await it.tap('.share')
    await it.until(() =>
      expect(it.runner.records).toContainEqual({ kind: 'share', title: 'button7', path: '/pages/index/index' }),
    )
  })

  test('holding is a long press, moving is not', async () => {
    const box = await it.el('.hold')
    await box.longpress()
    await it.until(async () => expect(await log()).toContain('longpress'))
    await box.touchstart()
    await box.touchmove({ touches: [{ identifier: 0, pageX: 300, pageY: 300 }] })
    await box.touchend()
    expect((await log()).filter((line) => line === 'longpress')).toHaveLength(1)
    expect(await log()).toContain('move 1')
  })

  test('a web-view is a placeholder that notes its address', async () => {
    await it.wx('navigateTo', { url: '/pages/web/index' })
    await it.until(() =>
      expect(it.runner.records).toContainEqual({ kind: 'webView', src: 'https://example.invalid/guide' }),
    )
    await it.wx('navigateBack')
  })

  if (engine === 'chromium') {
    test('a finger cannot reach a covered element', async () => {
      await it.tap('.covered')
      await it.until(async () => expect(await log()).toContain('tapped'))
      await (await it.page()).setData({ cover: true })
      await expect(it.tap('.covered')).rejects.toThrow(/covered/)
    })
  }

  test('a picture missing from the package is a problem', async () => {
    await it.runner.sync()
    expect(it.runner.problems).toEqual([])
    await (await it.page()).setData({ showGone: true })
    await it.until(async () => expect(await log()).toContain('broken'))
    await it.until(() => expect(it.runner.problems.map(({ kind }) => kind)).toEqual(['missing-file']))
  })
})
