import { check, startRunner } from '../src'
import { run } from '../src/run'
import { Artefact as Package, removeArtefacts } from './artefact'
import { fixture, open, pause, until } from './kit'
import { problemsOfRun } from './problems'

afterAll(removeArtefacts)

/** The healthy mini-program that is broken here. */
class Artefact extends Package {
  constructor() {
    super(fixture('lifecycle'))
  }
  /** Code that runs in the first page's onLoad. */
  code(source: string) {
    this.edit(PAGE, 'onLoad: function (query) {', `onLoad: function (query) { ${source};`)
  }
}

const PAGE = 'pages/first/index.js'
const VIEW = 'pages/first/index.wxml'
const MB = 1024 * 1024

type Mutation = [name: string, problem: string, break_: (artefact: Artefact) => void]

const CHECKED: Mutation[] = [
  ['a page that app.json names and that is not there', 'missing-page', (it) => it.drop('more/detail/index.wxml')],
  [
    'a component path that leads nowhere',
    'missing-component',
    (it) => it.edit('app.json', '/components/badge/index', '/components/bag/index'),
  ],
  ['a main package over WeChat’s limit', 'package-size', (it) => it.write('big.bin', 'x'.repeat(2 * MB + 1))],
  ['a subpackage over WeChat’s limit', 'package-size', (it) => it.write('more/big.bin', 'x'.repeat(2 * MB + 1))],
  [
    'a package over the project’s own budget',
    'package-size',
    (it) => it.write('weapp-runner.json', '{"budgets":{"main":2000}}'),
  ],
  ['WXML that does not close', 'wxml', (it) => it.edit(VIEW, '</view>', '')],
  ['WXS that WeChat’s compiler refuses', 'wxml', (it) => it.edit('lib/money.wxs', 'function (fen)', '(fen) =>')],
  ['a script that does not parse', 'script', (it) => it.edit(PAGE, 'Page({', 'Page({{')],
  ['new Function in a script', 'code-from-strings', (it) => it.code('new Function("a", "return a")(1)')],
  ['eval in a script', 'code-from-strings', (it) => it.code('eval("1")')],
  ['an environment variable that the build left in', 'absent-global', (it) => it.code('var key = process.env.KEY')],
  [
    'a tab that is no page',
    'app-json',
    (it) => it.edit('app.json', '"pagePath": "pages/list/index"', '"pagePath": "pages/lost/index"'),
  ],
  [
    'a preload rule for an unknown package',
    'app-json',
    (it) => it.edit('app.json', '"packages": ["more"]', '"packages": ["less"]'),
  ],
  [
    'a template that calls itself',
    'template-cycle',
    (it) => it.edit(VIEW, '{{item.value}}</view>', '{{item.value}}<template is="row" data="{{item}}" /></view>'),
  ],
]

const RUN: Mutation[] = [
  [
    'a dropped usingComponents',
    'unknown-component',
    (it) => it.edit('app.json', '"usingComponents": { "badge": "/components/badge/index" },', ''),
  ],
  ['a component file that never registers', 'missing-registration', (it) => it.write('components/badge/index.js', '')],
  ['a handler that is gone', 'missing-handler', (it) => it.edit(PAGE, 'add: function', 'ad: function')],
  ['WXS that throws', 'start', (it) => it.write('lib/money.wxs', 'module.exports = {}; module.exports.none.yuan = 1')],
  [
    'a property that the component does not have',
    'framework-warning',
    (it) => it.edit(VIEW, 'name="徽章"', 'nam="徽章"'),
  ],
  ['fetch', 'exception', (it) => it.code('fetch("/api")')],
  ['URLSearchParams', 'exception', (it) => it.code('new URLSearchParams("a=1")')],
  ['document', 'exception', (it) => it.code('document.title')],
  ['window', 'exception', (it) => it.code('window.location')],
  ['localStorage', 'exception', (it) => it.code('localStorage.getItem("a")')],
  ['TextEncoder', 'exception', (it) => it.code('new TextEncoder()')],
  [
    'code from strings that the check cannot see',
    'exception',
    (it) => it.code('(function () {}).constructor("return 1")()'),
  ],
  ['a method newer than iOS 13', 'exception', (it) => it.code('[1].at(-1)')],
  ['a wx method that nobody implemented', 'not-implemented', (it) => it.code('wx.openBluetoothAdapter({})')],
  ['a wx method that does not exist', 'exception', (it) => it.code('wx.getMoonPhase()')],
  ['an unscripted system screen', 'unscripted', (it) => it.code('wx.scanCode({ fail: function () {} })')],
  [
    'an exception in a callback',
    'exception',
    (it) => it.code('wx.getNetworkType({ success: function () { throw new Error("late") } })'),
  ],
  ['setData over a megabyte', 'set-data-too-large', (it) => it.code(`this.setData({ big: "x".repeat(${MB + 1}) })`)],
  [
    'a page that app.json does not name',
    'missing-page',
    (it) => it.code('wx.navigateTo({ url: "/pages/lost/index", fail: function () {} })'),
  ],
  [
    'a template recursion that only shows at run time',
    'template-cycle',
    (it) =>
      it.edit(
        VIEW,
        '{{item.value}}</view>',
        '{{item.value}}<template is="{{\'row\'}}" data="{{item}}" wx:if="{{item.value}}" /></view>',
      ),
  ],
  [
    'a module of a package that is not loaded',
    'exception',
    (it) => {
      it.write('more/lib.js', '')
      it.edit('app.js', 'App({', 'require("./more/lib")\nApp({')
    },
  ],
  [
    'a component of WeChat’s that is not implemented',
    'not-implemented',
    (it) => it.write(VIEW, '<video src="a.mp4" />'),
  ],
  ['a picture that the package lacks', 'missing-file', (it) => it.write(VIEW, '<image src="/lost.png" />')],
]

const kindsOfRun = async (artefact: Artefact, engine: 'strict' | 'chromium', kind: string) =>
  (await problemsOfRun(artefact.dir, (one) => one.kind === kind, engine)).map((one) => one.kind)

const broken = (change: (artefact: Artefact) => void) => {
  const artefact = new Artefact()
  change(artefact)
  return artefact
}

test('the healthy artefact has no problem, checked or run', async () => {
  const healthy = new Artefact()
  expect(await check(healthy.dir)).toEqual([])
  const running = await run({ project: healthy.dir })
  await pause(300)
  await running.stop()
  expect(running.problems).toEqual([])
})

test.each(CHECKED)('the package check catches %s', async (_, kind, change) => {
  const found = await check(broken(change).dir)
  expect(found.map((one) => one.kind)).toContain(kind)
})

test.each(RUN)('the strict engine catches %s', async (_, kind, change) => {
  expect(await kindsOfRun(broken(change), 'strict', kind)).toContain(kind)
})

test.each(['strict', 'chromium'] as const)('the %s engine catches an unhandled rejection', async (engine) => {
  const artefact = broken((it) => it.code('Promise.reject(new Error("nobody looks"))'))
  const running = await startRunner({ project: artefact.dir, engine })
  await until(() => expect(running.problems).not.toEqual([]))
  await running.stop()
  expect(running.problems.map((one) => one.kind)).toEqual(['unhandled-rejection'])
})

test('a dropped bindtap shows in the journey: the tap changes nothing', async () => {
  const session = await open(broken((it) => it.edit(VIEW, 'bindtap="add"', '')).dir)
  await session.tap('.add')
  expect(await (await session.page()).data('count')).toBe(1)
  await session.close()
})

const ALSO_IN_A_BROWSER = ['fetch', 'document', 'code from strings that the check cannot see']

test.each(RUN.filter(([name]) => ALSO_IN_A_BROWSER.includes(name)))(
  'the chromium engine catches %s too',
  async (_, kind, change) => {
    expect(await kindsOfRun(broken(change), 'chromium', kind)).toContain(kind)
  },
)
