import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allCases } from '../test/conformance/cases'
import { conformanceCloud } from '../test/conformance/cloud'
import { contextFor, nodeSdk, wxSdk, type Case, type Sdk } from '../test/conformance/kit'
import type { LocalCloud } from '../src/index'

async function outcome(given: Case, sdk: Sdk, cloud: LocalCloud): Promise<string> {
  if (given.only !== undefined && given.only !== sdk.name) return '–'
  try {
    await given.run(contextFor(sdk, cloud))
    return '✓'
  } catch (error) {
    console.error(`${sdk.name} ${given.method}: ${given.name}: ${(error as Error).message}`)
    return '✗'
  }
}

/** Runs every case with both SDKs and writes the table that is committed. */
async function main(): Promise<void> {
  const cloud = await conformanceCloud()
  Object.assign(process.env, cloud.sdkEnv())
  const sdks = [nodeSdk(), wxSdk()]
  const rows: string[] = []
  for (const given of allCases) {
    const results = [await outcome(given, sdks[0], cloud), await outcome(given, sdks[1], cloud)]
    if (results.includes('✗')) process.exitCode = 1
    rows.push(`| ${given.area} | \`${given.method}\` | ${given.name} | ${results.join(' | ')} |`)
  }
  await cloud.stop()
  const version = (name: string) =>
    (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version
  const table = [
    '# What both unmodified SDKs were driven through',
    '',
    '`npm run prove:conformance` wrote this. – means that the SDK has no such method, or hides the answer.',
    '',
    `| area | method | case | node-sdk ${version('@cloudbase/node-sdk')} | wx-server-sdk ${version('wx-server-sdk')} |`,
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
  writeFileSync(join(__dirname, 'results', 'conformance.md'), table)
  console.log(`${rows.length} cases`)
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error)
    process.exit(1)
  },
)
