import { Artefact, removeArtefacts } from './artefact'
import { fixture } from './kit'
import { problemsOfRun } from './problems'

afterAll(removeArtefacts)

const PAGE = 'pages/first/index.js'
const BADGE = 'components/badge/index.js'
const DETAIL = 'more/detail/index.js'

/** The first page opens another and does not care whether that worked. */
const opensDetail = (it: Artefact) =>
  it.edit(
    PAGE,
    'onReady: function () {',
    'onReady: function () { wx.navigateTo({ url: "/more/detail/index", fail() {} });',
  )

type Case = [name: string, problem: string, break_: (it: Artefact) => void]

const THROWS: Case[] = [
  ['a page’s file', 'broken in pages/first/index.js (pages/first/index.js:1:', (it) => it.prepend(PAGE, BREAK)],
  [
    'a page’s file that does not parse',
    "Unexpected token '{' in pages/first/index.js",
    (it) => it.edit(PAGE, 'Page({', 'Page({{'),
  ],
  [
    'a page’s onLoad',
    'broken in onLoad of pages/first/index (pages/first/index.js:3:',
    (it) => it.edit(PAGE, 'onLoad: function (query) {', `onLoad: function (query) { ${BREAK}`),
  ],
  [
    'a page’s onReady',
    'broken in onReady of pages/first/index (pages/first/index.js:5:',
    (it) => it.edit(PAGE, 'onReady: function () {', `onReady: function () { ${BREAK}`),
  ],
  [
    'a page that is written as a component, when it is attached',
    'broken in lifetime attached of pages/first/index (pages/first/index.js:1:',
    (it) =>
      it.write(
        PAGE,
        `Component({ lifetimes: { attached() { ${BREAK} } }, methods: { add() {}, note() {}, poked() {} } })`,
      ),
  ],
  [
    'a component’s file',
    'broken in components/badge/index.js (components/badge/index.js:1:',
    (it) => it.prepend(BADGE, BREAK),
  ],
  [
    'a component when it is created',
    'broken in lifetime created of components/badge/index (components/badge/index.js:10:',
    (it) => it.edit(BADGE, 'attached: function () {', `created: function () { ${BREAK} }, attached: function () {`),
  ],
  [
    'a component when it is attached',
    'broken in lifetime attached of components/badge/index (components/badge/index.js:10:',
    (it) => it.edit(BADGE, 'attached: function () {', `attached: function () { ${BREAK}`),
  ],
  [
    'a component when it is ready',
    'broken in lifetime ready of components/badge/index (components/badge/index.js:11:',
    (it) => it.edit(BADGE, 'ready: function () {', `ready: function () { ${BREAK}`),
  ],
  [
    'WXS while the page is drawn',
    "reading 'none') while page pages/first/index is created",
    (it) => it.edit('lib/money.wxs', "return '¥'", 'return fen.none.none'),
  ],
  [
    'a page that another opens without looking at the answer',
    'broken in onLoad of more/detail/index (more/detail/index.js:3:',
    (it) => {
      opensDetail(it)
      it.edit(DETAIL, 'onLoad: function (query) {', `onLoad: function (query) { ${BREAK}`)
    },
  ],
  [
    'a page that cannot be made at all, when another opens it',
    'while page more/detail/index is created',
    (it) => {
      opensDetail(it)
      it.prepend(
        'more/detail/index.wxml',
        '<wxs module="broken">module.exports = { of: function (a) { return a.b } }</wxs>{{broken.of()}}',
      )
    },
  ],
]
const BREAK = 'throw new Error("broken");'

const tells = async (change: Case[2], text: string, engine: 'strict' | 'chromium') => {
  const artefact = new Artefact(fixture('lifecycle'))
  change(artefact)
  const seen = ({ message }: { message: string }) => message.includes(text)
  const problems = await problemsOfRun(artefact.dir, seen, engine)
  expect(problems.filter(seen)).toEqual([expect.objectContaining({ kind: 'exception' })])
}

describe('what throws while a page is made is told with file and reason', () => {
  test.each(THROWS)('%s', async (_, text, change) => tells(change, text, 'strict'))
})

/** Where the engines differ: how scripts are read, and where a stack says that they lie. */
const ALSO_IN_A_BROWSER = ['a page’s file that does not parse', 'a page’s onLoad', 'WXS while the page is drawn']

describe('and in a browser', () => {
  test.each(THROWS.filter(([name]) => ALSO_IN_A_BROWSER.includes(name)))('%s', async (_, text, change) =>
    tells(change, text, 'chromium'),
  )
})

describe.each(['strict', 'chromium'] as const)('the %s engine tells', (engine) => {
  test('of a template that is not there, whose name is computed', async () => {
    const artefact = new Artefact(fixture('lifecycle'))
    artefact.edit('pages/first/index.wxml', '<template is="row"', '<template is="{{\'line\'}}"')
    const problems = await problemsOfRun(artefact.dir, ({ kind }) => kind === 'missing-template', engine)
    expect(problems).toEqual([
      {
        kind: 'missing-template',
        message: 'pages/first/index.wxml calls <template is="line">: neither it nor one it imports has that',
      },
    ])
  })

  test('of WXS that throws and keeps the app from starting', async () => {
    const artefact = new Artefact(fixture('lifecycle'))
    artefact.prepend('lib/money.wxs', 'module.exports.none.none = 1\n')
    const problems = await problemsOfRun(artefact.dir, ({ kind }) => kind === 'start', engine)
    expect(problems.map(({ kind }) => kind)).toEqual(['start'])
    expect(problems[0]!.message).toMatch(/lib\/money\.wxs: Cannot set properties of undefined/)
  })
})
