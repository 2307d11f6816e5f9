import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeVoucher, verifyVoucher, voucherUrl, type FactsToIssue, type Verification } from '../../shared/vouchers'
import { tampered } from '../kit/tampering'
import { gansuSigner, issueVoucher, signPayload, testKeys, voucherPrefix } from '../kit/voucher-keys'

export const vectorsFile = join(__dirname, '../../docs/voucher-vectors.json')

const head = { province: '62', serial: 1, division: '620102', issued: '2026-11-26', validUntil: '2027-12-01' } as const
const grade = { category: '02001', cycleEnd: '2026-11-11', certificateTail: '003X', holder: '马*强' } as const
/** One voucher of each kind, and the edges of what a kind can say. */
const genuine: [string, FactsToIssue][] = [
  ['kind 1', { ...head, kind: 'integrity-grade', id: '00112233445566ff', details: { ...grade, grade: 'AAA' } }],
  [
    'kind 2, no name',
    { ...head, kind: 'service-grade', id: 'ffffffffffffffff', details: { ...grade, grade: 'B', holder: '' } },
  ],
  [
    'kind 1, a name with a character of four bytes',
    { ...head, kind: 'integrity-grade', id: '0000000000000000', details: { ...grade, grade: 'A', holder: '𤦌*' } },
  ],
  [
    'kind 3, the longest plate colour',
    {
      ...head,
      kind: 'annual-review',
      id: '0123456789abcdef',
      details: {
        plate: '甘AD12345',
        plateColour: '渐变绿',
        transportTail: '1234',
        technicalGrade: '二级',
        reviewedOn: '2026-11-26',
        nextDue: '2027-12-01',
      },
    },
  ],
]

interface Vector {
  what: string
  text: string
  answer: Verification
}

function newer(): string {
  const unsigned = encodeVoucher(genuine[0]![1])
  unsigned[2] = 200
  return voucherUrl(voucherPrefix, signPayload(unsigned, gansuSigner))
}

/** Every vector: genuine ones, a kind of the future, and each way of forging once. */
function vectors(): Vector[] {
  const texts: [string, string][] = [
    ...genuine.map(([what, facts]): [string, string] => [
      what,
      voucherUrl(voucherPrefix, issueVoucher(facts, gansuSigner)),
    ]),
    ['a kind that does not exist yet', newer()],
    ...[...tampered(1, 21)].map(({ way, text }): [string, string] => [way, text]),
  ]
  return texts.map(([what, text]) => ({ what, text, answer: verifyVoucher(text, testKeys) }))
}

export const vectorsText = (): string => `${JSON.stringify({ keys: testKeys, vectors: vectors() }, null, 2)}\n`

if (require.main === module) writeFileSync(vectorsFile, vectorsText())
