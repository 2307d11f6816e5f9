import { circlesOf, circleViolations } from './kit/circles'
import { typescriptUnder, type SourceFile } from './kit/files'

const file = (path: string, ...imports: string[]): SourceFile => ({ path, text: imports.join('\n') })

test('no files of the repository import each other in a circle', () => {
  const everything = typescriptUnder('shared', 'miniprogram', 'cloudfunctions', 'tools', 'dev', 'tests', 'bench')
  expect(circleViolations(everything)).toEqual([])
})

describe('a circle is noticed', () => {
  test('of two files', () =>
    expect(
      circleViolations([file('a/x.ts', "import { y } from './y'"), file('a/y.ts', "export * from '../a/x'")]),
    ).toEqual(['a/x.ts ↔ a/y.ts']))
  test('of types only, over a folder, an import() and a platform’s file', () =>
    expect(
      circleViolations([
        file('a/index.ts', "import type { B } from './b'"),
        file('a/b.tsx', "const c = () => import('../c')"),
        file('c.h5.ts', "let a: import('./a').A"),
      ]),
    ).toEqual(['a/b.tsx ↔ a/index.ts ↔ c.h5.ts']))
  test('of a file with itself', () => expect(circleViolations([file('a.ts', "import './a'")])).toEqual(['a.ts']))
  test('each on its own, and what only leads to one is not part of it', () => {
    const graph = new Map([
      ['start', ['a', 'c']],
      ['a', ['b']],
      ['b', ['a', 'c']],
      ['c', ['d', 'end']],
      ['d', ['c']],
      ['end', []],
    ])
    expect(circlesOf(graph)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})

test('two ways to the same file are no circle', () =>
  expect(
    circleViolations([
      file('a.ts', "import './b'; import './c'"),
      file('b.ts', "import './d'"),
      file('c.ts', "import './d'"),
      file('d.ts'),
    ]),
  ).toEqual([]))
