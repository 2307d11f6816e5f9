// Builds the publishable package into dist/: plain CommonJS, the worker's bootstrap and the console beside it.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

rmSync(here('dist'), { recursive: true, force: true })
mkdirSync(here('dist/bin'), { recursive: true })
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['bson', 'libsql', 'mingo'],
  logLevel: 'warning',
}
await build({ ...shared, entryPoints: [here('src/index.ts')], outfile: here('dist/index.cjs') })
await build({ ...shared, entryPoints: [here('src/cli.ts')], outfile: here('dist/cli.cjs') })
cpSync(here('src/functions/worker.cjs'), here('dist/worker.cjs'))
cpSync(here('src/store/regex/regex-thread.cjs'), here('dist/regex-thread.cjs'))
cpSync(here('src/console/assets'), here('dist/assets'), { recursive: true })
cpSync(here('bin/cloudbase-local.mjs'), here('dist/bin/cloudbase-local.mjs'))
cpSync(here('README.md'), here('dist/README.md'))
execFileSync(
  'npx',
  [
    'tsc',
    here('src/index.ts'),
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    here('dist/types'),
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--esModuleInterop',
    '--strict',
    '--skipLibCheck',
    '--types',
    'node',
  ],
  { stdio: 'inherit' },
)
const {
  private: _private,
  scripts: _scripts,
  types: _types,
  ...manifest
} = JSON.parse(readFileSync(here('package.json'), 'utf8'))
writeFileSync(
  here('dist/package.json'),
  JSON.stringify(
    {
      ...manifest,
      main: 'index.cjs',
      types: 'types/index.d.ts',
      exports: { '.': { types: './types/index.d.ts', default: './index.cjs' }, './package.json': './package.json' },
    },
    null,
    2,
  ),
)
console.log('dist/ is ready: npm publish dist')
