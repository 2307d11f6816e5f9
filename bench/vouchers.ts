import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import { renderVoucherPdf, renderVoucherPng, useAssets } from '../cloudfunctions/kernel/papers'
import type { VoucherModel } from '../cloudfunctions/kernel/vouchers/voucher-model'
import { root } from '../dev/build/stamp'
import { assemble, encodeVoucher, signInput, verifyVoucher, voucherUrl } from '../shared/vouchers'
import type { Extent } from './extent'
import { median, round, type Row } from './report'

const names = ['马志强', '王建国', '张伟', '欧阳静', '阿卜杜热依木·买买提']
const prefix = 'https://v.example.gov.cn/v/'

/** A voucher signed as the product signs: ours to verify and to draw. */
function issued() {
  const { privateKey } = generateKeyPairSync('ed25519')
  const unsigned = encodeVoucher({
    province: '62',
    serial: 1,
    id: 'a1b2c3d4e5f60718',
    division: '620102',
    issued: '2026-11-21',
    validUntil: '2027-11-30',
    kind: 'integrity-grade',
    details: { grade: 'AAA', category: '02001', cycleEnd: '2026-11-11', certificateTail: '0037', holder: '马*强' },
  })
  const url = voucherUrl(
    prefix,
    assemble(
      unsigned,
      sign(null, signInput(unsigned), createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))),
    ),
  )
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')
  return { url, keys: [{ province: '62', serial: 1, publicKey, from: '2026-01-01' }] }
}

const modelFor = (name: string, url: string): VoucherModel => ({
  kindTitle: '道路运输驾驶员',
  title: '诚信考核凭证',
  number: '甘诚考〔2026〕620102第00031870号',
  grade: { label: '考核等级', code: 'AAA', word: '优良' },
  rows: [
    { label: '姓名', value: name },
    { label: '证号', value: '620102 ******** **37' },
    { label: '从业资格类别', value: '经营性道路货物运输驾驶员' },
    { label: '考核周期', value: '2025.11.12 — 2026.11.11' },
    { label: '下次考核', value: '2027.11.12 — 2027.12.01' },
  ],
  qr: { prefix, payload: url.slice(prefix.length) },
  authority: '兰州市城关区道路运输服务中心',
  issuedOn: '2026年11月21日',
})

async function warm(times: number, work: (n: number) => unknown): Promise<number> {
  for (let n = 0; n < 2; n += 1) await work(n)
  const taken: number[] = []
  for (let n = 0; n < times; n += 1) {
    const at = performance.now()
    await work(n)
    taken.push(performance.now() - at)
  }
  return median(taken)
}

/** Drawing a voucher warm, another name each time, and verifying one as a phone does. */
export async function vouchers({ samples }: Extent): Promise<Row[]> {
  useAssets(join(root, 'dist/assets'))
  const { url, keys } = issued()
  if (!verifyVoucher(url, keys).genuine) throw new Error('the voucher under measurement is not genuine')
  const pdf = await warm(5 * samples, (n) => renderVoucherPdf(modelFor(names[n % names.length]!, url)))
  const png = await warm(3 * samples, (n) => renderVoucherPng(modelFor(names[n % names.length]!, url)))
  const verify = await warm(30 * samples, () => verifyVoucher(url, keys))
  return [
    {
      what: 'voucher PDF, warm',
      figure: `${round(pdf)} ms`,
      aim: '≤ 100 ms',
      met: pdf <= 100,
      raw: { ms: round(pdf, 1) },
    },
    { what: 'voucher PNG, warm', figure: `${round(png)} ms`, raw: { ms: round(png, 1) } },
    { what: 'verify a scanned voucher, offline', figure: `${round(verify, 1)} ms`, raw: { ms: round(verify, 2) } },
  ]
}
