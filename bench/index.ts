import { buildClient } from '../dev/build/client'
import { buildFunctions } from '../dev/build/functions'
import { dayOf } from '../shared/calendar'
import { full, short, type Extent } from './extent'
import { functionSizes } from './functions'
import { mixed } from './mixed'
import { myCases } from './my-cases'
import { packages } from './packages'
import { report, type Row } from './report'
import { roundTrips } from './round-trips'
import { submit } from './submit'
import { vouchers } from './vouchers'

const measurements: Record<string, (extent: Extent) => Row[] | Promise<Row[]>> = {
  submit,
  'my-cases': myCases,
  'round-trips': roundTrips,
  vouchers,
  packages,
  functions: functionSizes,
  mixed,
}

/**
 * `npm run bench`, or `npm run bench -- submit vouchers` for some of it (which is printed and not kept);
 * `-- --short` runs everything for a moment, to see that it runs.
 */
async function main(): Promise<void> {
  const extent = process.argv.includes('--short') ? short : full
  const asked = process.argv.slice(2).filter((word) => word !== '--short')
  const unknown = asked.filter((name) => !(name in measurements))
  if (unknown.length > 0)
    throw new Error(`no measurement ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}`)
  const started = performance.now()
  await buildFunctions()
  if (asked.length === 0 || asked.includes('packages')) await buildClient('weapp')
  const rows: Row[] = []
  for (const [name, measure] of Object.entries(measurements)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.log(`measuring ${name} …`)
    rows.push(...(await measure(extent)))
  }
  report(rows, dayOf(Date.now()), (performance.now() - started) / 1000, asked.length === 0 && extent === full)
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
