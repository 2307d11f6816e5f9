import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allCases } from '../test/conformance/cases'
import { conformanceCloud } from '../test/conformance/cloud'
import { contextFor, offers, type Case, type Sdk } from '../test/conformance/kit'
import { releases, type SdkRelease } from '../test/conformance/versions'
import type { LocalCloud } from '../src/index'

async function outcome(given: Case, release: SdkRelease, sdk: Sdk, cloud: LocalCloud): Promise<string> {
  if (!offers(release, given)) return '–'
  try {
    await given.run(contextFor(sdk, cloud))
    return '✓'
  } catch (error) {
    console.error(`${release.name} ${release.version} ${given.method}: ${given.name}: ${(error as Error).message}`)
    return '✗'
  }
}

/** Runs every case with every release of both SDKs and writes the table that is committed. */
async function main(): Promise<void> {
  const cloud = await conformanceCloud()
  Object.assign(process.env, cloud.sdkEnv())
  const opened = releases.map((release) => ({ release, sdk: release.open() }))
  const rows: string[] = []
  for (const given of allCases) {
    const results: string[] = []
    for (const { release, sdk } of opened) results.push(await outcome(given, release, sdk, cloud))
    if (results.includes('✗')) process.exitCode = 1
    rows.push(`| ${given.area} | \`${given.method}\` | ${given.name} | ${results.join(' | ')} |`)
  }
  await cloud.stop()
  const table = [
    '# What unmodified SDKs were driven through',
    '',
    '`npm run prove:conformance` wrote this. – means that this release has no such method, or hides the answer.',
    '',
    `| area | method | case | ${releases.map(({ name, version }) => `${name} ${version}`).join(' | ')} |`,
    `|---|---|---|${releases.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n')
  writeFileSync(join(__dirname, 'results', 'conformance.md'), table)
  console.log(`${rows.length} cases, ${releases.length} releases`)
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error)
    process.exit(1)
  },
)
