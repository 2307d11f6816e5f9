import { fixture, open, type Session } from './kit'

describe.each(['strict', 'chromium'] as const)('forms in the %s engine', (engine) => {
  let it: Session
  const log = async () => {
    const written = String(await (await it.page()).data('log'))
    await (await it.page()).setData({ log: '' })
    return written.split(';').filter(Boolean)
  }
  const logged = (lines: string[]) =>
    it.until(async () =>
      expect(String(await (await it.page()).data('log')).split(';')).toEqual(expect.arrayContaining(lines)),
    )

  beforeAll(async () => {
    it = await open(fixture('forms'), { engine })
  })
  afterAll(() => it.close())
  beforeEach(async () => {
    await log()
  })

  test('an input tells each edit and keeps to its maximum length', async () => {
    await (await it.el('.name')).input('道路运输管理')
    await logged(['focus', 'input 道路运输管 5'])
    expect(await (await it.el('.name')).value()).toBe('道路运输管')
  })

  test('what the handler returns replaces the text', async () => {
    await (await it.el('.upper')).input('abc')
    expect(await (await it.el('.upper')).value()).toBe('ABC')
  })

  test('model:value binds both ways', async () => {
    await (await it.el('.two-way')).input('双向')
    await it.until(async () => expect(await it.text('.echo')).toBe('双向'))
  })

  test('labels act on the control inside them or on the one they name', async () => {
    await it.tap('.box-a')
    await logged(['change ["a","b"]'])
    await it.tap('.for-male')
    await logged(['change "m"'])
  })

  test('a radio chosen again says nothing', async () => {
    await it.tap('.male')
    await it.tap('.male')
    expect(await log()).toEqual([])
  })

  test('switch and slider tell their new value', async () => {
    await it.tap('.loud')
    await (await it.el('.size')).slideTo(7)
    await logged(['change true', 'change 7'])
  })

  test('a disabled button swallows the tap', async () => {
    await it.tap('.off')
    expect(await log()).toEqual([])
  })

  test('pickers open wheels whose choice becomes the value', async () => {
    const native = (method: string, data?: unknown) => (it.mini as any).connection.send('Tool.native', { method, data })
    const choose = async (selector: string, ...steps: [number, number][]) => {
      await it.tap(selector)
      for (const [column, index] of steps) await native('chooseInSheet', { column, index })
      await native('confirmSheet')
    }
    await choose('.kind', [0, 1])
    await choose('.day', [1, 2], [2, 30])
    await choose('.hour', [0, 23])
    await choose('.multi', [1, 2])
    await choose('.area', [0, 1])
    await logged([
      'change "1"',
      'change "2026-03-31"',
      'change "23:30"',
      'column 1=2',
      'change [0,2]',
      'change ["广东省","广州市","荔湾区"]',
    ])
    await it.tap('.multi')
    await native('cancelSheet')
    await logged(['cancel'])
  })

  test('a form submits every named control, and clears them', async () => {
    await (await it.el('.remark')).input('备注')
    await log()
    await it.tap('.submit')
    await logged([
      `submit ${JSON.stringify({
        name: '道路运输管',
        upper: 'ABC',
        remark: '备注',
        boxes: ['a', 'b'],
        sex: 'm',
        loud: true,
        size: 7,
        kind: '1',
        day: '2026-03-31',
      })}`,
    ])
    await it.tap('.reset')
    await logged(['reset'])
    expect(await (await it.el('.name')).value()).toBe('')
  })

  test('nothing of this is a problem', async () => {
    await it.runner.sync()
    expect(it.runner.problems).toEqual([])
  })
})
