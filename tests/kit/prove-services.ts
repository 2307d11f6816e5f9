import fc from 'fast-check'
import { applyContract, caseWithdraw } from '../../shared/contracts'
import { breaks, rightApplication } from './applications'
import { loadCertificate, ready, sent } from './items'
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

/**
 * Hands random applications to the real functions: the right one must be taken by phone and function alike, and
 * every single mistake refused by both with the same code.
 * @param runs applications for each item, province, variant and set of parts
 * @param mistakes how many of an application's possible mistakes are tried
 */
export async function proveServices(
  product: Product,
  visitor: Visitor,
  key: string,
  runs: number,
  mistakes: number,
  seed: number,
  each?: (row: ProofRow) => void,
): Promise<ProofRow[]> {
  const day = product.cloud.now().toISOString().slice(0, 10)
  const rows: ProofRow[] = []
  for (const { name, service, province, settings } of everySetting(day)) {
    const row: ProofRow = { name, right: 0, wrong: 0, differences: [] }
    for (const { variant, parts } of settings) {
      const division = divisions[province] ?? `${province}0100`
      // What is about the person alone follows the national definition wherever he asks.
      const probe = await ready(
        visitor,
        service,
        variant,
        'none',
        settings[0]!.definition.subject === 'person' ? '' : division,
        parts,
      )
      for (const [at, made] of fc
        .sample(rightApplication(probe.setting), { seed: seed + rows.length, numRuns: runs })
        .entries()) {
        const one = { ...probe, subjectId: loadCertificate(product, key, parts, division) }
        const all = breaks(one.setting, made)
        // A stride that shares no factor with the length visits every kind of mistake over the runs.
        const chosen = all.filter((_, n) => (n + at) % Math.max(1, Math.ceil(all.length / mistakes)) === 0)
        for (const { what, made: wrong, code } of chosen) {
          const [phone, server] = [
            phoneSays(one.setting, wrong),
            await visitor.code(applyContract(service), sent(product, `account-${key}`, one, wrong)),
          ]
          row.wrong += 1
          if (phone !== code || server !== code)
            row.differences.push(`${what}: expected ${code}, phone ${phone}, function ${server}`)
        }
        const application = sent(product, `account-${key}`, one, made)
        const [phone, server] = [phoneSays(one.setting, made), await visitor.code(applyContract(service), application)]
        // Of an item about the person alone only one can be under way.
        if (one.setting.definition.subject === 'person' && server === 'ok')
          await visitor.call(caseWithdraw, { caseId: application.caseId })
        row.right += 1
        if (phone !== 'ok' || server !== 'ok')
          row.differences.push(`right application: phone ${phone}, function ${server}`)
      }
    }
    rows.push(row)
    each?.(row)
  }
  return rows
}
