import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyVoucher } from '../../shared/vouchers'
import { tampered } from '../kit/tampering'
import { testKeys } from '../kit/voucher-keys'

/** Forgeries of every way we know against the product's own verifier; writes the table that is committed. */
const count = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? 20261128)

interface Row {
  tried: number
  accepted: number
  thrown: number
  reasons: Set<string>
}

function judge(text: string, row: Row): void {
  row.tried += 1
  try {
    const answer = verifyVoucher(text, testKeys)
    if (answer.genuine) row.accepted += 1
    else row.reasons.add(answer.reason)
  } catch {
    row.thrown += 1
  }
}

const rows = new Map<string, Row>()
for (const { way, text } of tampered(seed, count)) {
  const row = rows.get(way) ?? { tried: 0, accepted: 0, thrown: 0, reasons: new Set<string>() }
  rows.set(way, row)
  judge(text, row)
}
const sum = (key: 'tried' | 'accepted' | 'thrown') => [...rows.values()].reduce((total, row) => total + row[key], 0)
const table = [
  '# Forged vouchers',
  '',
  '`npm run prove:vouchers` wrote this.',
  '',
  `Seed ${seed}.`,
  '',
  '| way | tried | accepted | exceptions | answers |',
  '|---|---:|---:|---:|---|',
  ...[...rows].map(
    ([way, { tried, accepted, thrown, reasons }]) =>
      `| ${way} | ${tried} | ${accepted} | ${thrown} | ${[...reasons].sort().join(', ')} |`,
  ),
  `| all | ${sum('tried')} | ${sum('accepted')} | ${sum('thrown')} | |`,
  '',
].join('\n')
writeFileSync(join(__dirname, 'results', 'vouchers.md'), table)
if (sum('accepted') + sum('thrown') > 0) process.exitCode = 1
