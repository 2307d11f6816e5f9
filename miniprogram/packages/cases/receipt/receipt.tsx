import { View } from '@tarojs/components'
import { formatTime } from '../../../../shared/calendar'
import { receiptGet } from '../../../../shared/contracts/receipts'
import type { Receipt as Signed, Received } from '../../../../shared/receipts/receipt'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Loading } from '../../../components/loading/loading'
import { Row } from '../../../components/row/row'
import { toast } from '../../../components/toast/toast'
import { keepDocument } from '../../../platform/documents'
import './receipt.scss'

/** A size as people know it from their phones. */
const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`

const total = (materials: readonly Received[]) => sizeText(materials.reduce((sum, { bytes }) => sum + bytes, 0))
const summary = (materials: readonly Received[]) =>
  materials.length > 0 ? `收到${materials.length}张照片，共${total(materials)}` : '收到申请，没有照片'

function rowsOf(materials: readonly Received[]) {
  const counts: Record<string, number> = {}
  return materials.map(({ name, part, bytes }) => {
    const text = name === part ? name : `${name} ${part}`
    counts[text] = (counts[text] ?? 0) + 1
    return { text: counts[text] > 1 ? `${text} ${counts[text]}` : text, size: sizeText(bytes) }
  })
}

const Rounds = ({ receipt: { submittedAt, materials, resubmissions } }: { receipt: Signed }) => {
  const rounds = [{ at: submittedAt, materials }, ...resubmissions]
  return (
    <>
      {rounds.map((round, index) => (
        <View key={round.at}>
          <View className="note receipt__when">
            {formatTime(round.at)} {index > 0 ? '补正后' : '提交时'}
          </View>
          <View className="rows">
            {rowsOf(round.materials).map(({ text, size }) => (
              <Row key={text} text={text} note={size} />
            ))}
          </View>
        </View>
      ))}
    </>
  )
}

/** 回执: what the authority received, and the signed document of it. `list` names every picture. */
export const Receipt = ({ caseId, list }: { caseId: string; list?: boolean }) => {
  const [loaded, again] = useLoaded(caseId, () => call(receiptGet, { caseId, as: 'json' }))
  const download = useAction(async () => {
    const kept = await keepDocument(await call(receiptGet, { caseId, as: 'pdf' }))
    if (kept) toast(kept)
  })
  if (loaded.state === 'loading') return list ? <Loading text="正在取回执" /> : null
  if (loaded.state === 'failed')
    return <Row text="回执没有取到" note={loaded.error.message} end="再试一次" onTap={again} />
  const { receipt } = loaded.value
  const { materials } = receipt.resubmissions[receipt.resubmissions.length - 1] ?? receipt
  return (
    <>
      {list && <View className="heading">回执</View>}
      {list && receipt.materials.length > 0 && <Rounds receipt={receipt} />}
      {download.error && <ErrorCard title={download.error.message} code={download.error.requestId} />}
      <Row
        text="回执"
        note={summary(materials)}
        end={download.busy ? '正在准备' : '下载回执'}
        onTap={download.busy ? undefined : download.run}
      />
    </>
  )
}
