import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functions, type CloudFunction } from '../../cloudfunctions/functions'
import { allContracts } from '../kit/contracts'

// Writes the table of functions into docs/deployment.md:
//   npx tsx tests/docs/function-table.ts
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const isApplication = (name: string) => name.startsWith('apply-')

function runs({ memory = 256, timeout = 10, timer }: CloudFunction): string {
  const size = `${memory} MB, ${timeout} s`
  return timer ? `${size}, \`${timer.cron}\`` : size
}

function rowOf(name: string, actions: readonly string[], plan: CloudFunction): string {
  const told = [...(plan.settings ?? []), ...(plan.openApis ?? []).map((api) => `\`${api}\``)]
  return row([name, actions.join(', '), plan.keys.join(', '), told.join(', '), runs(plan)])
}

/** One row for each function, one for all applications. */
export function functionTable(): string {
  const names = Object.keys(functions)
  const application = functions[names.find(isApplication)!]!
  return [
    row(['Function', 'Keeps', 'Keys', 'Is told, may call', 'Runs with']),
    row(['---', '---', '---', '---', '---']),
    rowOf('`apply-<code>`', [`one for each of ${names.filter(isApplication).length} items`], application),
    ...names
      .filter((name) => !isApplication(name))
      .map((name) =>
        rowOf(
          `\`${name}\``,
          allContracts.filter((contract) => contract.function === name).map((contract) => contract.name),
          functions[name]!,
        ),
      ),
  ].join('\n')
}

const file = join(__dirname, '../../docs/deployment.md')
const marks = /(<!-- functions -->\n)[\s\S]*?(\n?<!-- \/functions -->)/
const withTable = (page: string): string =>
  page.replace(marks, (_all, open: string) => `${open}${functionTable()}\n<!-- /functions -->`)

if (require.main === module) writeFileSync(file, withTable(readFileSync(file, 'utf8')))
