import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { patientDecoder, quickDecoder } from '../../miniprogram/client/qr/decoders'
import { readPage, type Decoder } from '../../miniprogram/client/qr/read-code'
import { voucherUrl } from '../../shared/vouchers'
import { voucherQr } from '../../shared/vouchers/qr'
import { damagedPicture, damages, type Damage } from '../kit/damage'
import { gansuSigner, issueVoucher, voucherPrefix } from '../kit/voucher-keys'

/**
 * Every damage × every decoder: which reads the code of a voucher. With names of damages behind it, these alone are
 * tried and printed.
 */
const seed = 20261127
const file = join(__dirname, 'results', 'reader.md')
const bytes = issueVoucher(
  {
    kind: 'integrity-grade',
    province: '62',
    serial: 1,
    id: '00112233445566ff',
    division: '620102',
    issued: '2026-11-26',
    validUntil: '2027-12-01',
    details: { grade: 'AAA', category: '02001', cycleEnd: '2026-11-11', certificateTail: '003X', holder: '马*强' },
  },
  gansuSigner,
)
const url = voucherUrl(voucherPrefix, bytes)

async function table(tried: readonly Damage[]): Promise<string> {
  const program = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const first = await quickDecoder()
  const second = await patientDecoder(program.buffer.slice(program.byteOffset, program.byteOffset + program.length))
  const decoders: Record<string, Decoder> = {
    'jsQR alone': first,
    'ZXing alone': second,
    'ours without WebAssembly': (pixels) => readPage(pixels, { first }),
    ours: (pixels) => readPage(pixels, { first, second }),
  }
  const names = Object.keys(decoders)
  const read: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]))
  const rows: string[] = []
  for (const damage of tried) {
    const pixels = damagedPicture(voucherQr(voucherPrefix, bytes), damage, seed)
    const cells: string[] = []
    for (const name of names) {
      const found = (await decoders[name]!(pixels)) === url
      if (found) read[name]! += 1
      cells.push(found ? 'read' : '–')
    }
    rows.push(`| ${damage.name} | ${cells.join(' | ')} |`)
  }
  return [
    '# Damaged codes and who reads them',
    '',
    '`npm run prove:reader` wrote this. The pictures are made by a script; no real photographs were tested.',
    '',
    `Seed ${seed}, a voucher of ${bytes.length} bytes.`,
    '',
    `| damage | ${names.join(' | ')} |`,
    `|---|${names.map(() => ':---:').join('|')}|`,
    ...rows,
    `| **read of ${tried.length}** | ${names.map((name) => read[name]).join(' | ')} |`,
    '',
  ].join('\n')
}

async function main(): Promise<void> {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !damages.some((damage) => damage.name === name))
  if (unknown.length > 0) throw new Error(`no damage ${unknown.join(', ')}`)
  if (names.length === 0) writeFileSync(file, await table(damages))
  else process.stdout.write(await table(damages.filter(({ name }) => names.includes(name))))
}

main().catch((error: Error) => {
  console.error(error.stack)
  process.exitCode = 1
})
