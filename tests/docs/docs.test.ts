import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { people } from '../../dev/specimens'
import { eventStateTable, file, withTable } from './event-state'
import { catalogue } from '../../shared/services/catalogue'
import { functionTable } from './function-table'
import { file as costFile, functionFolders, itemCost, listedLines } from './item-cost'

const root = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'shared/contracts/README.md',
  'miniprogram/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

test('the table of events and states is the one of the code', () => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(eventStateTable())
  expect(withTable(text)).toBe(text)
})

test('the table of functions is the one of the code', () =>
  expect(read('docs/deployment.md')).toContain(functionTable()))

test('what an item costs is measured on the items there are', () => {
  // The numbers are of the day on which the table was written; its rows are those of today.
  const rows = (text: string) => text.replace(/\| \d+ /g, '| n ')
  expect(rows(readFileSync(costFile, 'utf8'))).toContain(rows(itemCost()))
})

test.each(catalogue.map(({ code }) => code))(
  '%s needs its definition, a line in each list, one function and a spec, and no more',
  (code) => {
    const listed = listedLines(code)
    expect(listed).toEqual({ 'shared/services/index.ts': 1, 'shared/services/catalogue.ts': 1 })
    expect(functionFolders(code)).toHaveLength(1)
  },
)

test('an item that is another one with differences takes at most 75 lines', () => {
  const derived = catalogue.filter(({ code }) => /= derive\(/.test(read(`shared/services/${code}.ts`)))
  expect(derived.length).toBeGreaterThan(0)
  for (const { code } of derived)
    expect([code, read(`shared/services/${code}.ts`).trimEnd().split('\n').length <= 75]).toEqual([code, true])
})

test.each(pages)('%s links only to what is there', (page) => {
  const links = [...read(page).matchAll(/(!?)\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, , to]) => to!)
    .filter((to) => !/^https?:/.test(to))
  expect(links.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([])
})

test('every npm script is explained, and none that does not exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const rows = read('README.md')
    .split('## Commands')[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const told = rows
    .flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
    .filter((name) => name !== 'npm run …')
  expect(told.sort()).toEqual(Object.keys(scripts).sort())
})

test('every variable of the functions is listed for the deployment', () => {
  const sources = readdirSync(join(root, 'cloudfunctions/kernel'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`cloudfunctions/kernel/${name}`))
  const used = new Set(sources.flatMap((text) => text.match(/DLYZ_[A-Z_]+/g) ?? []))
  const listed = new Set(read('docs/deployment.md').match(/DLYZ_[A-Z_]+/g))
  expect([...listed].sort()).toEqual([...used].sort())
})

test('the specimens are introduced by the phone that they sign in with', () => {
  const rows = read('README.md')
    .match(/^\| 199\d{8} \| \S+ \|/gm)!
    .map((row) => row.replace(/[| ]+/g, ' ').trim())
  expect(rows.sort()).toEqual(people.map(({ phone, name }) => `${phone} ${name}`).sort())
})
