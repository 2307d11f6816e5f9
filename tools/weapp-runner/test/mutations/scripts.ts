import { target, withSuffix } from '../../src/project/references/paths'
import type { Mutation } from './mutation'
import { allPages, filesWith, drop } from './places'

const MB = 1024 * 1024

/** Scripts, and what the build should have done to them. */
export const ofScripts: Mutation[] = [
  {
    name: 'a module that others require is gone',
    kinds: ['missing-module'],
    break(it, pick) {
      const required = filesWith(it, '.js', /\brequire\("\.[^"]+"\)/).flatMap((file) =>
        [...it.read(file).matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, path]) =>
          withSuffix(target(file, path!), '.js'),
        ),
      )
      return drop(it, pick(required))
    },
  },
  {
    name: 'a script does not parse',
    kinds: ['script'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.js`
      it.prepend(file, 'var = 1;')
      return file
    },
  },
  {
    name: 'a script makes code from strings',
    kinds: ['code-from-strings'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.js`
      it.prepend(file, 'eval("1");')
      return file
    },
  },
  {
    name: 'the build left an environment variable in',
    kinds: ['absent-global'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.js`
      it.prepend(file, 'var mode = process.env.MODE;')
      return file
    },
  },
]

/** Packages that are too large. */
export const ofSizes: Mutation[] = [
  {
    name: 'the main package is over WeChat’s limit',
    kinds: ['package-size'],
    break(it) {
      it.write('big.bin', 'x'.repeat(2 * MB + 1))
      return 'the main package'
    },
  },
  {
    name: 'a subpackage is over WeChat’s limit',
    kinds: ['package-size'],
    break(it, pick) {
      const { root } = pick(it.contents.app.subPackages)
      it.write(`${root}/big.bin`, 'x'.repeat(2 * MB + 1))
      return `subpackage ${root}`
    },
  },
]
