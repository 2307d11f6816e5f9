import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../../shared/services/catalogue'
import { provinces } from '../../shared/provinces'

// Writes what each item and province costs into docs/adding-a-service.md:
//   npx tsx tests/docs/item-cost.ts
const root = join(__dirname, '../..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const lines = (path: string) => text(path).trimEnd().split('\n').length

/** The files that list all items. */
const shared = ['shared/services/index.ts', 'shared/services/catalogue.ts']

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** One row for each item: lines of its definition, function and spec; the lines that list it are one in each place. */
export function itemCost(): string {
  const items = catalogue.map(({ code, short }) =>
    row([
      `${short} \`${code}\``,
      lines(`shared/services/${code}.ts`),
      lines(`cloudfunctions/apply-${code}/index.ts`),
      lines(`tests/services/${code}.spec.ts`),
    ]),
  )
  const of = provinces.map(({ code, name }) =>
    row([name, lines(`shared/provinces/${code}.ts`), '–', lines(`tests/provinces/${code}.spec.ts`)]),
  )
  return [row(['', 'definition', 'function', 'spec']), row(['---', '---:', '---:', '---:']), ...items, ...of].join('\n')
}

/** Lines of one item in the files that list all items: a gate fails when one of them needs more. */
const names = (code: string) => new RegExp(`(?:['/]|apply-)${code}['., |]`)
export const listedLines = (code: string): Record<string, number> =>
  Object.fromEntries(
    shared.map((path) => [
      path,
      text(path)
        .split('\n')
        .filter((line) => names(code).test(line)).length,
    ]),
  )
export const functionFolders = (code: string): string[] =>
  readdirSync(join(root, 'cloudfunctions')).filter((name) => name === `apply-${code}`)

export const file = join(root, 'docs/adding-a-service.md')
const marks = /(<!-- item-cost -->\n)[\s\S]*?(\n?<!-- \/item-cost -->)/
const withCost = (page: string): string =>
  page.replace(marks, (_all, open: string) => `${open}${itemCost()}\n<!-- /item-cost -->`)

if (require.main === module) writeFileSync(file, withCost(readFileSync(file, 'utf8')))
