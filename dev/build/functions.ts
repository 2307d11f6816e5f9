import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { functions } from '../../cloudfunctions/functions'
import { buildDocumentAssets } from '../../cloudfunctions/kernel/papers/build-fonts'
import { buildPictureAssets } from '../../cloudfunctions/kernel/files/pictures/turbo'
import { collections } from '../../cloudfunctions/kernel/outside/collections'
import { deployment, devToolsConfig } from './deployment'
import { buildIfStale, root } from './stamp'

const out = join(root, 'dist/cloudfunctions')
/** Functions that draw documents carry fonts and wasm beside their code. */
const withDocuments = ['papers']
const names = Object.keys(functions)

async function bundle(): Promise<void> {
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
  for (const [name, plan] of Object.entries(functions))
    writeFileSync(join(out, name, 'config.json'), JSON.stringify(devToolsConfig(plan)))
}

/** Builds every cloud function into dist/cloudfunctions, one file each, and says in dist/ what they need. */
export async function buildFunctions(): Promise<boolean> {
  const sources = ['cloudfunctions', 'shared', 'dev/build']
  const built = await buildIfStale('functions', sources, 'dist/cloudfunctions/cases/index.js', bundle)
  writeJson('cloudbaserc.json', deployment(process.env))
  writeJson('collections.json', collections)
  return built
}

const writeJson = (name: string, value: unknown) =>
  writeFileSync(join(root, 'dist', name), JSON.stringify(value, null, 2))

if (require.main === module)
  void buildFunctions().then((ran) => console.log(ran ? 'functions built' : 'functions are up to date'))
