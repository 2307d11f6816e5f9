import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { voucherKinds, type Verification } from '../../shared/vouchers'
import { vectorsFile, vectorsText } from '../docs/voucher-vectors'
import { tampered } from '../kit/tampering'
import { testKeys } from '../kit/voucher-keys'

const ask = (program: string, args: readonly string[], texts: readonly string[]): Verification[] =>
  JSON.parse(
    execFileSync(program, args, {
      input: JSON.stringify({ keys: testKeys, texts }),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as Verification[]
// Debian's Python with Debian's cryptography (OpenSSL): nothing of ours but the page of the format.
const second = (texts: readonly string[]) => ask('/usr/bin/python3', [join(__dirname, 'verify_voucher.py')], texts)
const ours = (texts: readonly string[]) =>
  ask(process.execPath, ['--import', 'tsx', join(__dirname, 'our-verifier.ts')], texts)

const published = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { vectors: { text: string; answer: Verification }[] }
const forged = [...tampered(20261127, 5000)]

test('the published vectors are those of the code', () => expect(readFileSync(vectorsFile, 'utf8')).toBe(vectorsText()))

test('the product and a verifier written from the page alone agree on every vector', () => {
  const texts = published.vectors.map(({ text }) => text)
  const answers = published.vectors.map(({ answer }) => answer)
  expect(ours(texts)).toEqual(answers)
  expect(second(texts)).toEqual(answers)
})

test('of 5,000 forgeries of every way we know none is accepted, and both say why in the same word', () => {
  const answers = ours(forged.map(({ text }) => text))
  expect(forged.filter((_, at) => answers[at]!.genuine)).toEqual([])
  // How typed and pasted text is cleaned is no matter of the format.
  const codes = forged.map(({ way, text }, at) => ({ way, text, answer: answers[at] }))
  const compared = codes.filter(({ way }) => way !== 'any text')
  expect(second(compared.map(({ text }) => text))).toEqual(compared.map(({ answer }) => answer))
})

test('the page describes every kind that the product issues', () => {
  const page = readFileSync(join(__dirname, '../../docs/voucher-format.md'), 'utf8')
  for (const { code, name } of Object.values(voucherKinds))
    expect(page.toLowerCase()).toContain(`kind ${code}: ${name}`)
})
