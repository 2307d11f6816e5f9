import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proveServices } from '../kit/prove-services'
import { Product } from '../kit/product'

/**
 * Random applications for every item, province and variant on the real functions; writes the table that is committed.
 */
const runs = Number(process.argv[2] ?? 40)
const seed = Number(process.argv[3] ?? 20261121)

async function main(): Promise<void> {
  const product = await Product.start('2026-11-21T02:00:00Z')
  try {
    const visitor = await product.driver('ma')
    const proof = { product, visitor, key: 'ma', runs, mistakes: 100 }
    const rows = await proveServices(proof, seed, ({ name, right, wrong, differences }) =>
      console.log(name, right, wrong, differences.slice(0, 3)),
    )
    const sum = (key: 'right' | 'wrong') => rows.reduce((total, row) => total + row[key], 0)
    const table = [
      '# Applications as phone and function see them',
      '',
      '`npm run prove:services` wrote this.',
      '',
      `Seed ${seed}, ${runs} applications for each set of categories.`,
      '',
      '| item · variant · province | right, taken by both | wrong, refused by both with the same code | differences |',
      '|---|---:|---:|---:|',
      ...rows.map(({ name, right, wrong, differences }) => `| ${name} | ${right} | ${wrong} | ${differences.length} |`),
      `| all | ${sum('right')} | ${sum('wrong')} | ${rows.flatMap(({ differences }) => differences).length} |`,
      '',
    ].join('\n')
    if (runs >= 2) writeFileSync(join(__dirname, 'results', 'services.md'), table)
    if (rows.some(({ differences }) => differences.length > 0)) process.exitCode = 1
  } finally {
    await product.stop()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
