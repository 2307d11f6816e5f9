import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useAssets } from './assets'
import { buildDocumentAssets } from './build-fonts'
import type { VoucherModel } from '../vouchers/voucher-model'

/** Parts for the tests of this folder: a model, fresh assets, and independent readers of the results. */
const payload = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(7) + 'ABCDEFGHIJKLMNOP'

export const model: VoucherModel = {
  kindTitle: '道路运输驾驶员',
  title: '诚信考核凭证',
  number: '甘诚考〔2026〕620102第0003187号',
  grade: { code: 'AAA', word: '优良' },
  rows: [
    { label: '姓名', value: '马志强' },
    { label: '证号', value: '620102 ******** **37' },
    { label: '从业资格类别', value: '经营性道路货物运输驾驶员' },
    { label: '考核周期', value: '2025.11.11 — 2026.11.10' },
    { label: '下次考核', value: '2027.11.11 — 2027.11.30' },
  ],
  qr: { prefix: 'https://v.example.gov.cn/', payload },
  authority: '兰州市城关区道路运输服务中心',
  issuedOn: '2026年11月26日',
}

const folder = mkdtempSync(join(tmpdir(), 'documents-'))

export async function freshAssets(): Promise<void> {
  await buildDocumentAssets(join(folder, 'assets'))
  useAssets(join(folder, 'assets'))
}
export const removeAssets = (): void => rmSync(folder, { recursive: true, force: true })

export function save(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** The text of a PDF as poppler extracts it, without spaces. */
export const textOf = (pdf: Uint8Array): string => run('pdftotext', save('text.pdf', pdf), '-').replace(/\s/g, '')

/** The first page as poppler draws it, as a PNG file. */
export function pictureOf(pdf: Uint8Array): string {
  run('pdftoppm', '-r', '130', '-png', '-singlefile', save('page.pdf', pdf), join(folder, 'page'))
  return join(folder, 'page.png')
}

/** What zbar reads from a picture file. */
export const scan = (file: string): string =>
  run('zbarimg', '-q', '--nodbus', '--raw', '-Sdisable', '-Sqrcode.enable', file).trim()
