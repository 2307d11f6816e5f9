import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildDocumentAssets } from '../../cloudfunctions/kernel/papers/build-fonts'
import { buildPictureAssets } from '../../cloudfunctions/kernel/files/pictures/turbo'
import { collections } from '../../cloudfunctions/kernel/outside/collections'
import { buildIfStale, root } from './stamp'

const out = join(root, 'dist/cloudfunctions')
/** Functions that draw documents carry fonts and wasm beside their code. */
const withDocuments = ['voucher-get', 'receipt-get']

/** Names of all functions: folders with an index.ts. `kernel` is a library. */
export const functionNames = (): string[] =>
  readdirSync(join(root, 'cloudfunctions')).filter((name) => existsSync(join(root, 'cloudfunctions', name, 'index.ts')))

interface Config {
  timeout?: number
  memorySize?: number
  triggers?: unknown[]
  permissions?: unknown
}
const configOf = (name: string): Config => {
  const file = join(root, 'cloudfunctions', name, 'config.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Config) : {}
}

/** The deployment file of the CloudBase CLI, from the same source as the functions' own config. */
function writeDeployment(names: readonly string[]): void {
  const functions = names.map((name) => {
    const { timeout = 10, memorySize = 256, triggers = [] } = configOf(name)
    return {
      name,
      timeout,
      memorySize,
      triggers,
      runtime: 'Nodejs20.19',
      handler: 'index.main',
      installDependency: false,
    }
  })
  writeFileSync(
    join(root, 'dist/cloudbaserc.json'),
    JSON.stringify({ version: '2.0', envId: '{{env.ENV_ID}}', functionRoot: 'cloudfunctions', functions }, null, 2),
  )
  writeFileSync(join(root, 'dist/collections.json'), JSON.stringify(collections, null, 2))
}

async function bundle(): Promise<void> {
  const names = functionNames()
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: names.map((name) => ({ in: join(root, 'cloudfunctions', name, 'index.ts'), out: `${name}/index` })),
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
  })
  const assets = join(root, 'dist/assets')
  await buildDocumentAssets(assets)
  await buildPictureAssets(join(out, 'upload-accept', 'assets'))
  for (const name of withDocuments) cpSync(assets, join(out, name, 'assets'), { recursive: true })
  for (const name of names) writeFileSync(join(out, name, 'config.json'), JSON.stringify(configOf(name)))
  writeDeployment(names)
}

/** Builds every cloud function into dist/cloudfunctions, one file each. */
export const buildFunctions = (): Promise<boolean> =>
  buildIfStale('functions', ['cloudfunctions', 'shared', 'dev/build'], 'dist/cloudfunctions/case-list/index.js', bundle)

if (require.main === module)
  void buildFunctions().then((ran) => console.log(ran ? 'functions built' : 'functions are up to date'))
