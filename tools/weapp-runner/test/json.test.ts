import { check, startRunner } from '../src'
import { run } from '../src/run'
import { Artefact, removeArtefacts } from './artefact'
import { fixture } from './kit'

afterAll(removeArtefacts)

const broken = (change: (it: Artefact) => void) => {
  const artefact = new Artefact(fixture('lifecycle'))
  change(artefact)
  return artefact.dir
}

describe('JSON that does not parse is named with file, line and column', () => {
  test.each<[string, string, string]>([
    ['app.json', '{\n  "pages": ["pages/first/index",]\n}', 'app.json:2:32 JSON does not support trailing commas'],
    [
      'more/detail/index.json',
      '{ "navigationBarTitleText": 详情 }',
      'more/detail/index.json:1:29 Unexpected "详情" in JSON',
    ],
    [
      'pages/list/index.json',
      '{ "navigationBarTitleText": "列表", }',
      'pages/list/index.json:1:33 JSON does not support trailing commas',
    ],
    [
      'components/badge/index.json',
      '{ "component": true',
      'components/badge/index.json:1:20 Expected "," in JSON but found end of file',
    ],
    ['theme.json', '{ light: {} }', 'theme.json:1:3 Expected string in JSON but found "light"'],
    ['sitemap.json', '// all\n{}', 'sitemap.json:1:1 JSON does not support comments'],
    ['project.config.json', '', 'project.config.json:1:1 Unexpected end of file in JSON'],
    ['project.private.config.json', '{"setting":}', 'project.private.config.json:1:12 Unexpected "}" in JSON'],
    ['weapp-runner.json', '{"budgets":{}}}', 'weapp-runner.json:1:15 Expected end of file in JSON but found "}"'],
  ])('%s', async (file, text, message) => {
    const problems = await check(broken((it) => it.write(file, text)))
    expect(problems).toContainEqual({ kind: 'json', message })
  })
})

describe('JSON that is not what it must be is named with file and field', () => {
  test.each<[string, string, string]>([
    ['app.json', '{ "pages": { "first": "pages/first/index" } }', 'app.json: "pages" must be a list of page paths'],
    [
      'app.json',
      '{ "pages": ["pages/first/index"], "subPackages": [{ "root": "more" }] }',
      'app.json: "subPackages" must be a list of {root, pages}',
    ],
    [
      'app.json',
      '{ "pages": ["pages/first/index"], "tabBar": {} }',
      'app.json: "tabBar" must be an object with a list of {pagePath, text}',
    ],
    [
      'more/detail/index.json',
      '{ "usingComponents": ["badge"] }',
      'more/detail/index.json: "usingComponents" must be paths by tag',
    ],
  ])('%s %s', async (file, text, message) => {
    const problems = await check(broken((it) => it.write(file, text)))
    expect(problems).toContainEqual({ kind: 'app-json', message })
  })

  test('a page’s JSON that is a list', async () => {
    const problems = await check(broken((it) => it.write('more/detail/index.json', '[]')))
    expect(problems).toEqual([{ kind: 'json', message: 'more/detail/index.json: must hold an object, not []' }])
  })
})

test('a run tells of a page’s JSON and goes on without it', async () => {
  const running = await run({ project: broken((it) => it.write('more/detail/index.json', '{')) })
  await running.stop()
  expect(running.problems).toEqual([
    { kind: 'json', message: expect.stringMatching(/^more\/detail\/index\.json:1:\d+ /) },
  ])
})

test('a run without a readable app.json has no page and says why', async () => {
  const running = await run({ project: broken((it) => it.write('app.json', '{')) })
  await running.stop()
  expect(running.problems[0]).toEqual({ kind: 'json', message: expect.stringMatching(/^app\.json:1:\d+ /) })
})

test('a runner does not start on a project that it cannot read, and says why', async () => {
  const project = broken((it) => it.write('project.config.json', '{,}'))
  await expect(startRunner({ project })).rejects.toThrow('project.config.json:1:2')
})
