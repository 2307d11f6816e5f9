import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, type Day } from '../shared/calendar'
import { provinces } from '../shared/provinces'
import { services } from '../shared/services'
import type { Province } from '../shared/vocabulary/amend'
import type { ServiceDefinition } from '../shared/vocabulary/definition'
import {
  believedAmendments,
  closedWindows,
  demandsForLost,
  emptyAmendments,
  everything,
  missingSamples,
  overlaps,
  sourced,
  undeclaredLoss,
  undone,
  unreachable,
  unsourced,
  waysToNothing,
  wrongDays,
  type Finding,
  type Resolved,
  type Services,
} from './lint/checks'

const samples = join(__dirname, '../miniprogram/packages/apply/samples')
const drawnSamples = () =>
  readdirSync(samples)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => name.replace('.svg', ''))

export interface Lint {
  problems: string[]
  warnings: string[]
  report: string[]
}

const nameOf = (province: string, known: readonly Province[]) =>
  known.find(({ code }) => code === province)?.name ?? '全国'
const once = (lines: string[]) => [...new Set(lines)]
/** The first line of each fault. */
const firstOfEach = (findings: readonly Finding[]): string[] =>
  findings.filter((one, at) => findings.findIndex(({ fault }) => fault === one.fault) === at).map(({ line }) => line)

/** What is wrong with items: a problem once, at the first place that has it, with how many more have it. */
function itemProblems(resolved: readonly Resolved[], problemsOf: (of: ServiceDefinition) => string[]): string[] {
  const found = new Map<string, string[]>()
  for (const { service, where, definition } of resolved) {
    for (const problem of once(problemsOf(definition))) {
      const fault = `${service} ${problem}`
      found.set(fault, [...(found.get(fault) ?? []), `${where} ${problem}`])
    }
  }
  return [...found.values()].map(([first, ...more]) =>
    more.length > 0 ? `${first} (and in ${more.length} more places)` : first!,
  )
}

/** One line for each item and province: what a person meets there on the last relevant day. */
const line = (
  { definition: { short, variants, fields, materials, promise }, province, day }: Resolved,
  known: readonly Province[],
) =>
  [
    `  ${short.padEnd(6, '　')} ${nameOf(province, known).padEnd(7, '　')} ${day}`,
    `办理类型 ${variants.length}`,
    `填写 ${fields.length}`,
    `材料 ${materials.length}`,
    `${promise.acceptWorkdays}+${promise.decideWorkdays}个工作日（${promise.decideFrom === 'acceptance' ? '受理起' : '提交起'}）`,
  ].join('  ')

/** What is only believed, item by item, and what no guide describes. */
function beliefs(of: Services): string[] {
  return Object.values(of).flatMap((definition) => {
    const believed = sourced(definition)
      .filter(({ source }) => source.some(({ evidence }) => evidence === 'B'))
      .map(({ at }) => at)
    return [
      ...(believed.length > 0 ? [`${definition.code}: ${believed.length}处只是推定（B）: ${believed.join(', ')}`] : []),
      ...(definition.provisional ? [`${definition.code}: 暂定，指南没有写`] : []),
    ]
  })
}

/** Looks at every item in every province on every day on which something changes. */
export function lintServices(
  of: Services,
  known: readonly Province[],
  today: Day,
  drawn: readonly string[] = drawnSamples(),
): Lint {
  const { resolved, broken } = everything(of, known, today)
  const inItems = itemProblems(resolved, (definition) => [
    ...unsourced(definition),
    ...unreachable(definition),
    ...undeclaredLoss(definition),
    ...demandsForLost(definition),
    ...closedWindows(definition),
    ...waysToNothing(definition, of),
    ...missingSamples(definition, drawn),
  ])
  return {
    problems: once([
      ...wrongDays(known),
      ...firstOfEach([...emptyAmendments(of, known), ...broken]),
      ...undone(known),
      ...overlaps(known),
      ...inItems,
    ]),
    warnings: once([...beliefs(of), ...believedAmendments(known)]),
    report: resolved.filter(({ day }) => day === today).map((one) => line(one, known)),
  }
}

function main(): void {
  const today = dayOf(Date.now())
  const { problems, warnings, report } = lintServices(services, provinces, today)
  const write = (text: string) => process.stdout.write(`${text}\n`)
  write(`服务事项 ${Object.keys(services).length}，省份 ${provinces.map(({ name }) => name).join('、')}，${today}`)
  report.forEach(write)
  write(`\n提示 ${warnings.length}`)
  warnings.forEach((one) => write(`  ${one}`))
  write(`\n问题 ${problems.length}`)
  problems.forEach((one) => write(`  ${one}`))
  if (problems.length > 0) process.exitCode = 1
}

if (require.main === module) main()
