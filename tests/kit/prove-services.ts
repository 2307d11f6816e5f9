import fc from 'fast-check'
import { applyContract, caseWithdraw } from '../../shared/contracts'
import { breaks, rightApplication, type Made } from './applications'
import type { ScopeCode } from '../../shared/registry/scopes'
import { loadCertificate, loadVehicle, ready, sent } from './items'
import type { Product, Visitor } from './product'
import { everySetting, phoneSays } from './settings'

/** Where a province's certificates are issued in these runs; the national definition is met in Beijing. */
const divisions: Record<string, string> = { '': '110101', 15: '150102', 41: '410105', 62: '620102' }

export interface ProofRow {
  name: string
  right: number
  wrong: number
  differences: string[]
}

interface Proof {
  product: Product
  visitor: Visitor
  key: string
  /** Applications for each item, province, variant and set of categories. */
  runs: number
  /** How many of an application's possible mistakes are tried. */
  mistakes: number
}
type Probe = Awaited<ReturnType<typeof ready>>

/** A subject of the item's kind that can be applied for today. */
const subjectFor = ({ product, key }: Proof, { setting }: Probe, parts: readonly string[], division: string): string =>
  setting.definition.subject === 'vehicle'
    ? loadVehicle(product, `account-${key}`, parts as ScopeCode[], division)
    : loadCertificate(product, key, parts, division)

/** One application with some of its mistakes, on the phone's checks and on the function. */
async function proveOne(of: Proof, service: string, one: Probe, made: Made, at: number, row: ProofRow): Promise<void> {
  const { product, visitor, mistakes } = of
  const applicant = `account-${of.key}`
  const all = breaks(one.setting, made)
  // A stride that shares no factor with the length visits every kind of mistake over the runs.
  const chosen = all.filter((_, n) => (n + at) % Math.max(1, Math.ceil(all.length / mistakes)) === 0)
  for (const { what, made: wrong, code } of chosen) {
    const phone = phoneSays(one.setting, wrong)
    const server = await visitor.code(applyContract(service), sent(product, applicant, one, wrong))
    row.wrong += 1
    if (phone !== code || server !== code)
      row.differences.push(`${what}: expected ${code}, phone ${phone}, function ${server}`)
  }
  const application = sent(product, applicant, one, made)
  const phone = phoneSays(one.setting, made)
  const server = await visitor.code(applyContract(service), application)
  // Of an item about the person alone only one can be under way.
  if (one.setting.definition.subject === 'person' && server === 'ok')
    await visitor.call(caseWithdraw, { caseId: application.caseId })
  row.right += 1
  if (phone !== 'ok' || server !== 'ok') row.differences.push(`right application: phone ${phone}, function ${server}`)
}

/**
 * Hands random applications to the real functions: the right one must be taken by phone and function alike, and
 * every single mistake refused by both with the same code.
 */
export async function proveServices(proof: Proof, seed: number, each?: (row: ProofRow) => void): Promise<ProofRow[]> {
  const { product, visitor, runs } = proof
  const day = product.cloud.now().toISOString().slice(0, 10)
  const rows: ProofRow[] = []
  for (const { name, service, province, settings } of everySetting(day)) {
    const row: ProofRow = { name, right: 0, wrong: 0, differences: [] }
    const division = divisions[province] ?? `${province}0100`
    // What is about the person alone follows the national definition wherever he asks.
    const asked = settings[0]!.definition.subject === 'person' ? '' : division
    for (const { variant, parts } of settings) {
      const probe = await ready(visitor, service, variant, 'none', asked, parts)
      const samples = fc.sample(rightApplication(probe.setting), { seed: seed + rows.length, numRuns: runs })
      for (const [at, made] of samples.entries()) {
        const one = { ...probe, subjectId: subjectFor(proof, probe, parts, division) }
        await proveOne(proof, service, one, made, at, row)
      }
    }
    rows.push(row)
    each?.(row)
  }
  return rows
}
