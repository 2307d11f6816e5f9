import { dayOf, formatLongDay, formatClock } from '../../../shared/calendar'
import { lastEvent } from '../../../shared/casework'
import { DomainError } from '../../../shared/errors'
import { authorityOf, provinceOf } from '../../../shared/identity'
import {
  receiptForm,
  receiptSignInput,
  receiptText,
  type Receipt,
  type ReceiptKey,
  type Received,
} from '../../../shared/receipts'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { World } from '../call/types'
import type { OpenCase } from '../cases/case'
import type { FileDoc } from '../files/file'
import { filesOf, sha256OfFile } from '../files/stored'
import { signOn } from '../vouchers/signing'
import type { ReceiptModel } from './model'

interface Receipted {
  receipt: Receipt
  key: ReceiptKey
  signature: string
  text: string
}

/** Everything that was handed in, oldest first: earlier rounds as they were kept, the last one as it stands. */
function roundsOf({ doc }: OpenCase): { at: number; files: Record<string, string[]> }[] {
  const last = lastEvent(doc.history, ['submitted', 'resubmitted'])!
  return [...(doc.rounds ?? []), { seq: last.seq, files: doc.files }].map(({ seq, files }) => ({
    at: doc.history[seq - 1]!.at,
    files,
  }))
}

/** The pictures of a round in the order of the definition, whatever was asked under the answers of that time. */
async function receivedIn(
  world: World,
  { materials }: ServiceDefinition,
  files: Record<string, string[]>,
  docs: Map<string, FileDoc>,
): Promise<Received[]> {
  const named = materials.flatMap(({ id, name, parts }) =>
    parts.flatMap((part) => (files[`${id}/${part.id}`] ?? []).map((file) => ({ name, part: part.label, file }))),
  )
  return Promise.all(
    named.map(async ({ name, part, file }) => {
      const doc = docs.get(file)
      if (!doc?.bytes)
        throw new DomainError(
          'file-missing',
          `“${part}”的照片现在读不到，回执暂时出不了。请联系经办单位，办件不受影响`,
          { files: [file] },
        )
      return { name, part, sha256: await sha256OfFile(world, doc), bytes: doc.bytes }
    }),
  )
}

/**
 * The signed list of what was received for a case. It is not stored: case and pictures do not change, so that it is
 * made again from them, and the key of the day of the last hand-in signs, so that it comes out the same for ever.
 */
export async function receiptOf(world: World, open: OpenCase): Promise<Receipted> {
  const {
    doc,
    pinned: { definition, hash },
  } = open
  const rounds = roundsOf(open)
  const docs = await filesOf(world, [...new Set(rounds.flatMap(({ files }) => Object.values(files).flat()))])
  const handed = await Promise.all(
    rounds.map(async ({ at, files }) => ({ at, materials: await receivedIn(world, definition, files, docs) })),
  )
  const receipt: Receipt = {
    number: doc.number,
    service: definition.name,
    definition: hash,
    submittedAt: doc.submittedAt,
    authority: { division: doc.authority, name: authorityOf(doc.authority).name },
    materials: handed[0]!.materials,
    resubmissions: handed.slice(1),
  }
  const province = provinceOf(doc.authority)
  if (!province) throw new Error(`no province has the division ${doc.authority}`)
  const on = dayOf(handed[handed.length - 1]!.at)
  const keyOf = (serial: number): ReceiptKey => ({ province: province.code, serial, on })
  const { serial, signature } = signOn(world.keys, province.code, on, (one) => receiptSignInput(receipt, keyOf(one)))
  const signed = { form: receiptForm, receipt, key: keyOf(serial), signature: signature.toString('base64') } as const
  return { receipt, key: signed.key, signature: signed.signature, text: receiptText(signed) }
}

const when = (at: number): string => `${formatLongDay(dayOf(at))} ${formatClock(at)}`
const size = (bytes: number): string => `${bytes.toLocaleString('en-US')} 字节`

/** How a receipt is drawn. The file of the machine lies in the PDF, under the name that the notes give. */
export function receiptModel({ receipt, key, signature, text }: Receipted): ReceiptModel {
  const { number, service, submittedAt, authority, materials, resubmissions, definition } = receipt
  const list = (all: readonly Received[]) =>
    all.map(({ name, part, sha256, bytes }) => ({
      name: name === part ? name : `${name}：${part}`,
      size: size(bytes),
      sha256,
    }))
  const file = `回执${number}.json`
  return {
    title: '收件回执',
    authority: authority.name,
    issuedOn: when((resubmissions[resubmissions.length - 1] ?? { at: submittedAt }).at),
    rows: [
      { label: '办件号', value: number },
      { label: '申请事项', value: service },
      { label: '提交时间', value: when(submittedAt) },
      { label: '收件单位', value: authority.name },
    ],
    rounds: [
      { heading: `${when(submittedAt)} 提交时收到${materials.length}张照片`, items: list(materials) },
      ...resubmissions.map(({ at, materials: again }) => ({
        heading: `${when(at)} 补正后共${again.length}张照片`,
        items: list(again),
      })),
    ],
    notes: [
      '这张回执说明收到了哪些照片，不表示已经受理。照片在收到时统一转存，大小和SHA-256值以转存后的为准。',
      `怎样核对真假：这份PDF里附有文件“${file}”，用${key.province}号省级公钥（第${key.serial}号，` +
        `${formatLongDay(key.on)}有效）核对Ed25519签名；公钥由voucher-keys接口公开。`,
    ],
    print: [`事项规则 ${definition}`, `签名 ${signature}`],
    attached: { name: file, type: 'application/json', text },
  }
}
