import { check } from '../src'
import { run } from '../src/run'
import { Artefact, removeArtefacts } from './artefact'
import { fixture } from './kit'

afterAll(removeArtefacts)

const VIEW = 'pages/first/index.wxml'
const BADGE = '<badge> of app.json is declared as /components/badge/index'

type Case = [name: string, problem: string, break_: (it: Artefact) => void]

const found = async (change: Case[2]) => {
  const artefact = new Artefact(fixture('lifecycle'))
  change(artefact)
  return (await check(artefact.dir)).map(({ kind, message }) => `${kind}: ${message}`)
}

describe('a reference that leads nowhere is named with its file', () => {
  test.each<Case>([
    [
      'a page of app.json',
      'missing-page: app.json names more/detail/index, but more/detail/index.js does not exist',
      (it) => it.drop('more/detail/index.js'),
    ],
    [
      'the page to open first',
      'app-json: app.json: entryPagePath pages/lost/index is no page',
      (it) => it.change('app.json', (app) => (app.entryPagePath = 'pages/lost/index')),
    ],
    [
      'a page behind a navigator',
      `missing-page: ${VIEW}:13 leads to more/lost/index, which is not in app.json`,
      (it) => it.edit(VIEW, 'url="/more/detail/index?', 'url="/more/lost/index?'),
    ],
    [
      'a component',
      `missing-component: ${BADGE}, but components/badge/index does not exist`,
      (it) => ['js', 'json', 'wxml'].forEach((suffix) => it.drop(`components/badge/index.${suffix}`)),
    ],
    [
      'a component’s WXML',
      `missing-component: ${BADGE}, but components/badge/index.wxml does not exist`,
      (it) => it.drop('components/badge/index.wxml'),
    ],
    [
      'a component’s JSON',
      `missing-component: ${BADGE}, but components/badge/index.json does not exist`,
      (it) => it.drop('components/badge/index.json'),
    ],
    [
      'a component that is a page',
      'missing-component: <other> of pages/list/index.json is declared as /more/detail/index, ' +
        'but more/detail/index.json does not say "component": true',
      (it) => it.change('pages/list/index.json', (page) => (page.usingComponents = { other: '/more/detail/index' })),
    ],
    [
      'a generic’s default',
      'missing-component: <cell> of components/badge/index.json is declared as ./cell, ' +
        'but components/badge/cell does not exist',
      (it) =>
        it.change('components/badge/index.json', (json) => (json.componentGenerics = { cell: { default: './cell' } })),
    ],
    [
      'the app’s own tab bar',
      'missing-component: app.json: tabBar.custom needs custom-tab-bar/index, but custom-tab-bar/index does not exist',
      (it) => it.change('app.json', (app) => (app.tabBar.custom = true)),
    ],
    [
      'an imported WXML',
      `wxml: ${VIEW}:1 <import> refers to pages/rows.wxml, which does not exist`,
      (it) => it.prepend(VIEW, '<import src="../rows" />'),
    ],
    [
      'an included WXML',
      `wxml: ${VIEW}:2 <include> refers to head.wxml, which does not exist`,
      (it) => it.prepend(VIEW, '<view />\n<include src="/head.wxml" />'),
    ],
    [
      'a WXS module that another requires',
      'missing-module: lib/money.wxs requires lib/cents.wxs, which does not exist',
      (it) => it.prepend('lib/money.wxs', 'var cents = require("./cents.wxs")\n'),
    ],
    [
      'a module that a script requires',
      'missing-module: components/badge/index.js requires lib/counter.js, which does not exist',
      (it) => it.drop('lib/counter.js'),
    ],
    [
      'a template',
      `missing-template: ${VIEW}:5 <template is="line">: neither this file nor one it imports has it`,
      (it) => it.edit(VIEW, '<template is="row"', '<template is="line"'),
    ],
    [
      'a picture in WXML',
      `missing-file: ${VIEW}:1 shows ../../lost.png, which is not in the package`,
      (it) => it.prepend(VIEW, '<image src="../../lost.png" />'),
    ],
    [
      'a tab’s icon',
      'missing-file: app.json: tab pages/list/index shows icons/list.png, which does not exist',
      (it) => it.change('app.json', (app) => (app.tabBar.list[1].iconPath = 'icons/list.png')),
    ],
    [
      'a tab’s icon in one of the themes',
      'missing-file: app.json: tab pages/list/index shows dark.png, which does not exist',
      (it) => {
        it.write('light.png', '')
        it.write(
          'theme.json',
          '{ "light": { "title": "a", "i": "light.png" }, "dark": { "title": "b", "i": "dark.png" } }',
        )
        it.change('app.json', (app) => (app.tabBar.list[1].iconPath = '@i'))
      },
    ],
    [
      'a word of the theme',
      'app-json: app.json uses @title, which theme.json lacks for dark',
      (it) => it.write('theme.json', '{ "light": { "title": "白天" } }'),
    ],
    [
      'the sitemap',
      'missing-file: app.json: sitemapLocation is sitemap.json, which does not exist',
      (it) => it.change('app.json', (app) => (app.sitemapLocation = 'sitemap.json')),
    ],
    ['an imported WXSS', 'wxss: app.wxss:1 imports shared.wxss, which does not exist', (it) => it.drop('shared.wxss')],
    [
      'a picture in WXSS',
      'wxss: shared.wxss:1 shows /seal.png: WXSS cannot show files of the package',
      (it) => it.edit('shared.wxss', 'background-color: rgb(1, 2, 3)', 'background: url("/seal.png")'),
    ],
  ])('%s', async (_, problem, change) => {
    expect(await found(change)).toEqual([problem])
  })
})

describe('what leads somewhere is left alone', () => {
  test.each<[string, (it: Artefact) => void]>([
    [
      'a template that an imported file has',
      (it) => {
        it.write('pages/rows.wxml', '<template name="line"><view /></template>')
        it.prepend(VIEW, '<import src="../rows.wxml" /><template is="line" />')
      },
    ],
    ['a name that is computed', (it) => it.prepend(VIEW, '<template is="{{count}}" /><image src="{{count}}" />')],
    ['a tag in a comment', (it) => it.prepend(VIEW, '<!-- <import src="lost.wxml" /> -->')],
    [
      'a picture of the network or in the text',
      (it) => it.prepend(VIEW, '<image src="https://a.example/b.png" /><image src="data:image/png;base64,AA==" />'),
    ],
    ['a module that is commented out', (it) => it.prepend('app.js', '// var old = require("./old")\n')],
    [
      'a WXS module required with its suffix',
      (it) => {
        it.write('lib/cents.wxs', 'module.exports = { of: function (yuan) { return yuan * 100 } }')
        it.prepend('lib/money.wxs', 'var cents = require("./cents.wxs")\n')
      },
    ],
  ])('%s', async (_, change) => {
    expect(await found(change)).toEqual([])
  })
})

test('a WXS module that is gone is named, by WeChat’s compiler too', async () => {
  expect(await found((it) => it.drop('lib/money.wxs'))).toEqual([
    `wxml: ${VIEW}:1 <wxs> refers to lib/money.wxs, which does not exist`,
    expect.stringContaining(`wxml: WeChat's compiler: ${VIEW}:1:1:`),
  ])
})

test('an import does not reach further than one file', async () => {
  expect(
    await found((it) => {
      it.write('a.wxml', '<import src="b.wxml" />')
      it.write('b.wxml', '<template name="far"><view /></template>')
      it.prepend(VIEW, '<import src="/a.wxml" /><template is="far" />')
    }),
  ).toEqual([`missing-template: ${VIEW}:1 <template is="far">: neither this file nor one it imports has it`])
})

test('a run tells of them too, before the app does anything', async () => {
  const artefact = new Artefact(fixture('lifecycle'))
  artefact.drop('components/badge/index.wxml')
  const running = await run({ project: artefact.dir })
  await running.stop()
  expect(running.problems[0]).toEqual({
    kind: 'missing-component',
    message: `${BADGE}, but components/badge/index.wxml does not exist`,
  })
})
