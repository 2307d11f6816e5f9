import { budgetViolations, packageSizes, type BuiltFile } from './kit/budgets'
import { allText, exists, pathsUnder, readText, sizeOf, typescriptUnder, type SourceFile } from './kit/files'
import { completenessViolations } from './kit/functions'
import { hygieneViolations, lockViolations } from './kit/hygiene'
import { serviceCodes } from './kit/services'
import { sizeViolations, widthViolations } from './kit/sizes'

const everything = typescriptUnder(
  'shared',
  'miniprogram',
  'cloudfunctions',
  'tools',
  'dev',
  'tests',
  'bench',
  'config',
)
const lines = (n: number, path: string): SourceFile => ({ path, text: 'x\n'.repeat(n) })

describe('files stay small', () => {
  test('no file is longer than 450 lines, no action longer than 40', () =>
    expect(sizeViolations(everything)).toEqual([]))
  test('no line is wider than 120 columns', () => expect(widthViolations(everything)).toEqual([]))
  test('a long file, a long function and a wide line are noticed', () => {
    expect(sizeViolations([lines(451, 'shared/a.ts'), lines(450, 'shared/b.ts')])).toHaveLength(1)
    expect(
      sizeViolations([lines(41, 'cloudfunctions/cases/case-list.ts'), lines(41, 'cloudfunctions/kernel/index.ts')]),
    ).toHaveLength(1)
    const wide = (columns: number) => [{ path: 'shared/a.ts', text: `a\n${'字'.repeat(columns)}\n` }]
    expect([widthViolations(wide(120)), widthViolations(wide(121))]).toEqual([[], ['shared/a.ts:2 has 121 columns']])
  })
})

describe('a service item and a province are complete', () => {
  const paths = ['shared', 'cloudfunctions', 'tests'].flatMap(pathsUnder)
  test('each item has its function and its spec, each province its spec', () => {
    expect(completenessViolations(paths, serviceCodes(typescriptUnder('shared/services')))).toEqual([])
  })
  test('what is missing is named', () => {
    expect(
      completenessViolations(
        ['cloudfunctions/apply-a/index.ts', 'shared/provinces/gansu.ts', 'shared/provinces/index.ts'],
        ['a'],
      ),
    ).toEqual(['tests/services/a.spec.ts is missing', 'tests/provinces/gansu.spec.ts is missing'])
  })
})

describe('the repository speaks of itself only', () => {
  test('no registry, no path of a machine, no silenced checker, nothing left undone', () =>
    expect(hygieneViolations(allText())).toEqual([]))
  test('the lock file holds no addresses', () => expect(lockViolations(readText('package-lock.json'))).toEqual([]))
  const text = (...parts: string[]) => hygieneViolations([{ path: 'a.ts', text: `a\n${parts.join('')}` }])
  test.each([
    ['https://regi', 'stry.npmmirror.com/x'],
    ['"/wo', 'rk/main/x"'],
    ['cd /ro', 'ot/x'],
    [' /ho', 'me/node/x'],
    ['// eslint-', 'disable-next-line'],
    ['// TO', 'DO later'],
  ])('%s%s is noticed', (...parts) => expect(text(...parts)).toHaveLength(1))
  test('ordinary words are left alone', () =>
    expect(text('a framework/x, pages/home/index, https://a.example/wo', 'rk/x')).toEqual([]))
  test('a resolved address is noticed', () =>
    expect(lockViolations(['{"a": {"resolved": "ht', 'tps://x.example/a.tgz"}}'].join(''))).toHaveLength(1))
})

describe('the mini-program fits its packages', () => {
  const built = exists('dist/weapp/app.json')
  const check = built ? test : test.skip
  check('main ≤ 460 KB, each subpackage ≤ 2 MB, all ≤ 20 MB', () => {
    const files = builtFiles('dist/weapp')
    expect(budgetViolations(files, JSON.parse(readText('dist/weapp/app.json')) as object)).toEqual([])
  })
  test('a package above its budget is noticed', () => {
    const app = { subPackages: [{ root: 'packages/apply' }] }
    const files: BuiltFile[] = [
      { path: 'app.js', size: 300_000 },
      { path: 'packages/apply/index.js', size: 100_000 },
      { path: 'packages/applyother.js', size: 1000 },
    ]
    expect(packageSizes(files, app)).toEqual({ main: 301_000, 'packages/apply/': 100_000, total: 401_000 })
    expect(budgetViolations(files, app)).toEqual([])
    expect(budgetViolations([{ path: 'app.js', size: 472_000 }], app)).toHaveLength(1)
    expect(budgetViolations([{ path: 'packages/apply/x.js', size: 2_200_000 }], app)).toHaveLength(1)
  })
})

// dist is skipped by the walker of sources, so it is walked here.
function builtFiles(folder: string): BuiltFile[] {
  return pathsUnder(folder)
    .filter((path) => !path.endsWith('.map'))
    .map((path) => ({ path: path.slice(folder.length + 1), size: sizeOf(path) }))
}
