import { fixture, open, type Session } from './kit'

describe.each(['strict', 'chromium'] as const)('a mini-program in the %s engine', (engine) => {
  let it: Session
  const seen = () => it.mini.evaluate('function () { return getApp().globalData.seen.splice(0) }')

  beforeAll(async () => {
    it = await open(fixture('lifecycle'), { engine, url: '/pages/first/index?from=test' })
  })
  afterAll(() => it.close())

  test('starts in WeChat’s order of lifecycle calls', async () => {
    await it.until(async () =>
      expect(await it.mini.evaluate('function () { return getApp().globalData.seen.length }')).toBe(5),
    )
    expect(await seen()).toEqual([
      'launch pages/first/index',
      'app show',
      'first load {"from":"test"}',
      'first show',
      'first ready',
    ])
  })

  test('renders data through wxs, templates, lists and conditions', async () => {
    expect(await it.text('#top')).toBe('¥12.34')
    const rows = await (await it.page()).$$('.row')
    expect(await Promise.all(rows.map((row: any) => row.text()))).toEqual(['a:1', 'b:2'])
    expect(await rows[1].attribute('data-key')).toBe('b')
    expect(await it.text('.few')).toBe('少')
  })

  test('updates by setData with paths and passes marks to handlers', async () => {
    await it.tap('.add')
    await it.until(async () => expect(await (await it.page()).data('count')).toBe(3))
    expect(await it.text('.row')).toBe('a:9')
    expect(await it.text('.many')).toBe('多')
  })

  test('bubbles taps, and stops them at catch', async () => {
    await it.tap('.inner')
    await it.tap('.open')
    await it.until(async () => expect(await (await it.page()).data('taps')).toBe('inner open outer '))
  })

  test('gives components properties, behaviors, slots, observers, lifetimes and events', async () => {
    const badge = await it.el('#badge')
    expect(badge.tagName).toBe('badge')
    expect(await badge.data()).toMatchObject({ count: 3, doubled: 6, name: '徽章', fromBehavior: true })
    expect(await badge.data('log')).toEqual(['attached', 'page show', 'ready'])
    expect((await badge.text()).replace(/\s/g, '')).toBe('前徽章36后')
    expect(await badge.callMethod('poke')).toBe('poked')
    await it.until(async () => expect(await it.text('.poke')).toBe('3'))
  })

  test('scopes styles: the page’s own, the imported, the component’s', async () => {
    const top = await it.el('#top')
    expect(await top.style('background-color')).toBe('rgb(1, 2, 3)')
    expect(await top.style('font-size')).toBe('16px')
    expect(await (await it.el('#badge')).style('display')).toBe('block')
  })

  test('knows the safe area', async () => {
    await it.wx('reLaunch', { url: '/pages/first/index' })
    expect(await (await it.el('.few')).style('padding-bottom')).toBe('34px')
    await seen()
  })

  test('opens a subpackage page with its query and goes back to the page below', async () => {
    await it.tap('.link')
    await it.until(async () => expect((await it.page()).path).toBe('more/detail/index'))
    expect(await it.text('.id')).toBe('7 张')
    expect((await it.mini.pageStack()).map(({ path }) => path)).toEqual(['pages/first/index', 'more/detail/index'])
    await it.wx('navigateBack')
    expect(await it.text('.shown')).toBe('2')
    expect(await seen()).toEqual(expect.arrayContaining(['first hide', 'detail unload', 'first show']))
  })

  test('keeps tab pages alive and unloads them on reLaunch', async () => {
    await it.wx('switchTab', { url: '/pages/list/index' })
    await it.wx('switchTab', { url: '/pages/first/index' })
    expect(await it.text('.shown')).toBe('3')
    await seen()
    await it.wx('reLaunch', { url: '/pages/first/index' })
    expect(await seen()).toEqual(expect.arrayContaining(['first hide', 'first unload', 'first load {}']))
  })

  test('refuses an eleventh page', async () => {
    for (let at = 1; at < 10; at++) await it.wx('navigateTo', { url: '/more/detail/index' })
    await expect(it.wx('navigateTo', { url: '/more/detail/index' })).rejects.toThrow(/limit exceed/)
    await it.wx('navigateBack', { delta: 9 })
    expect((await it.page()).path).toBe('pages/first/index')
  })

  test('answers a page’s methods, pull-down and share', async () => {
    const page = await it.page()
    expect(await page.callMethod('plus', 2, 3)).toBe(5)
    await seen()
    await it.wx('startPullDownRefresh')
    await it.until(async () => expect(await seen()).toContain('pulled'))
    await it.mini.native().shareConfirm()
    await it.until(() =>
      expect(it.runner.records).toContainEqual({ kind: 'share', title: '转发 menu', path: '/pages/first/index?x=1' }),
    )
  })

  test('goes to the background and comes back', async () => {
    await it.runner.setForeground(false)
    await it.runner.setForeground(true)
    expect(await seen()).toEqual(expect.arrayContaining(['app hide', 'app show']))
  })

  test('follows the phone’s theme', async () => {
    expect((await it.wx('getAppBaseInfo')).theme).toBe('light')
    await it.runner.setTheme('dark')
    expect((await it.wx('getAppBaseInfo')).theme).toBe('dark')
    expect(await seen()).toContain('theme dark')
    if (engine === 'chromium') expect(await (await it.el('.taps')).style('color')).toBe('rgb(7, 7, 7)')
  })

  test('fills nothing into the list of problems on the way', async () => {
    await it.runner.sync()
    expect(it.runner.problems).toEqual([])
  })

  test('reports an exception to the app, to the automator and as a problem', async () => {
    const thrown = new Promise<any>((resolve) => {
      it.mini.on('exception', resolve)
    })
    await it.mini.evaluate('function () { setTimeout(function () { throw new Error("late") }, 0) }')
    expect((await thrown).exception.message).toContain('late')
    await it.until(async () => expect(await seen()).toContain('error Error: late'))
    expect(it.runner.problems).toHaveLength(1)
  })
})

test('real scrolling reaches the bottom and page-meta styles the page', async () => {
  const it = await open(fixture('lifecycle'), { engine: 'chromium', url: '/pages/list/index' })
  try {
    expect(await (await it.el('.bottom')).style('color')).toBe('rgb(4, 5, 6)')
    await it.mini.pageScrollTo(100)
    await it.until(async () => expect(await (await it.page()).callMethod('where')).toBe(100))
    expect(await (await it.page()).scrollTop()).toBe(100)
    await it.mini.pageScrollTo(10_000)
    await it.until(async () => expect(await it.text('.bottom')).toBe('1'))
    expect((await it.page()).path).toBe('pages/list/index')
    expect(
      Buffer.from((await it.mini.screenshot()) as string, 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  } finally {
    await it.close()
  }
})
