import { useState } from 'react'
import { View } from '@tarojs/components'
import { isWritten } from '../../../../shared/written'
import { carrierCodes, carriers, trackingProblem, type Carrier } from '../../../../shared/cards'
import { reviewCard } from '../../../../shared/contracts/staff'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Facts } from '../../../components/facts/facts'
import { Field } from '../../../components/field/field'
import { Sheet } from '../../../components/sheet/sheet'
import { scrollTo } from '../../../platform/scroll'
import { TextField } from '../../../components/text-field/text-field'
import type { ReviewCase } from './review-case'

interface WorkProps {
  opened: ReviewCase
  onDone: (text: string) => void
}
const words = { pickup: '自取', mail: '邮寄' } as const

type Way = 'pickup' | 'mail'
/** How each way begins, as the clerk and the applicant read it. */
const waysOut = {
  pickup: { done: '已通知申请人来领', button: '证已做好，通知来领', example: '例如：3号窗口，带身份证' },
  mail: { done: '已登记寄出', button: '登记寄出', example: undefined },
} as const

/** How a card goes out, as the clerk fills it in: first the way that the applicant chose. */
function useHandOver({ opened: { detail }, onDone }: WorkProps) {
  const { caseId, version, card } = detail
  const chosen = card?.method
  const [by, setBy] = useState<Way>(chosen ?? 'pickup')
  const [carrier, setCarrier] = useState<Carrier>()
  const [number, setNumber] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const switched = chosen !== undefined && chosen !== by
  const noteNeeded = switched || (by === 'mail' && carrier === 'other')
  const missing: ParcelProblems & { note?: string } = {
    ...(by === 'mail' ? parcelProblems(carrier, number) : {}),
    note: noteNeeded && !isWritten(note) ? noteMissing(switched) : undefined,
  }
  const step = useAction(async () => {
    setTried(true)
    const [gap] = (['carrier', 'number', 'note'] as const).filter((key) => missing[key])
    if (gap) return scrollTo(`gap-card-${gap}`)
    const said = note.trim() ? { note: note.trim() } : {}
    if (by === 'pickup') await call(reviewCard, { caseId, version, event: 'ready', ...said })
    else if (carrier)
      await call(reviewCard, { caseId, version, event: 'shipped', carrier, trackingNumber: number, ...said })
    onDone(waysOut[by].done)
  })
  const shown: typeof missing = tried ? missing : {}
  return { by, setBy, carrier, setCarrier, number, setNumber, note, setNote, chosen, switched, shown, step }
}

interface ParcelProblems {
  carrier?: string
  number?: string
}
const parcelProblems = (carrier: Carrier | undefined, number: string): ParcelProblems => ({
  carrier: carrier ? undefined : '请选快递公司',
  number: trackingProblem(number) ?? undefined,
})

const noteMissing = (switched: boolean) => (switched ? '与申请人选的不同，请写明原因' : '请写明是哪家快递')

const Parcel = ({ of }: { of: ReturnType<typeof useHandOver> }) => (
  <>
    <Field id="gap-card-carrier" label="快递公司" error={of.shown.carrier}>
      <ChoiceList
        label="快递公司"
        choices={carrierCodes.map((code) => ({ value: code, text: carriers[code] }))}
        value={of.carrier}
        onChange={(code) => of.setCarrier(code as Carrier)}
      />
    </Field>
    <TextField
      id="gap-card-number"
      label="快递单号"
      maxLength={40}
      value={of.number}
      error={of.shown.number}
      onChange={of.setNumber}
    />
  </>
)

/** A card that is made, or went out wrongly: how it goes out. */
const Making = (props: WorkProps) => {
  const handOver = useHandOver(props)
  const { by, chosen, switched, step } = handOver
  const ways: Way[] = chosen === 'mail' ? ['mail', 'pickup'] : ['pickup', 'mail']
  const address = props.opened.comparison.find(({ id }) => id === 'address')?.applicant
  return (
    <View>
      <View className="heading">制证</View>
      {by === 'mail' && address && (
        <View className="card">
          <Facts rows={[{ label: '寄往', value: address }]} />
        </View>
      )}
      <Field label="给证方式">
        <ChoiceList
          label="给证方式"
          choices={ways.map((way) => ({
            value: way,
            text: words[way],
            note: way === chosen ? '申请人选的' : undefined,
          }))}
          value={by}
          onChange={(way) => handOver.setBy(way as Way)}
        />
      </Field>
      {by === 'mail' && <Parcel of={handOver} />}
      <TextField
        id="gap-card-note"
        label={switched ? '为什么换一种方式' : '说明'}
        hint="写给申请人"
        optional={!switched && handOver.carrier !== 'other'}
        kind="lines"
        maxLength={200}
        value={handOver.note}
        placeholder={waysOut[by].example}
        error={handOver.shown.note}
        onChange={handOver.setNote}
      />
      {step.error && (
        <ErrorCard
          title={step.error.message}
          code={step.error.requestId}
          action={{ text: '刷新办件', onTap: () => props.onDone('办件已刷新') }}
        />
      )}
      <BottomBar wide>
        <Button busy={step.busy && '正在登记'} onTap={step.run}>
          {waysOut[by].button}
        </Button>
      </BottomBar>
    </View>
  )
}

/** A card on its way to its holder, until it is received. */
const Handing = ({
  opened: {
    detail: { caseId, version, status, card },
  },
  onDone,
  onAgain,
}: WorkProps & { onAgain: () => void }) => {
  const receive = useAction(async () => {
    await call(reviewCard, { caseId, version, event: 'received' })
    onDone('已登记签收')
  })
  const [asking, setAsking] = useState(false)
  const rows = [
    { label: '方式', value: card?.by ? words[card.by] : '' },
    ...(card?.carrier ? [{ label: '快递', value: carriers[card.carrier] }] : []),
    ...(card?.trackingNumber ? [{ label: '单号', value: card.trackingNumber }] : []),
    ...(card?.note ? [{ label: '说明', value: card.note }] : []),
  ]
  return (
    <View>
      <View className="heading">{status === 'ready' ? '待自取' : '已寄出'}</View>
      <View className="card">
        <Facts rows={rows} />
      </View>
      <Button kind="outline" small onTap={onAgain}>
        登记错了，改一下
      </Button>
      <BottomBar wide>
        <Button onTap={() => setAsking(true)}>登记签收</Button>
      </BottomBar>
      <Sheet open={asking} title="证已经交到本人手里？" onClose={() => setAsking(false)}>
        {receive.error && (
          <ErrorCard
            title={receive.error.message}
            code={receive.error.requestId}
            action={{ text: '刷新办件', onTap: () => onDone('办件已刷新') }}
          />
        )}
        <View className="note">登记后这次办理全部完成，不能撤回。</View>
        <Button busy={receive.busy && '正在登记'} onTap={receive.run}>
          登记签收
        </Button>
        <Button kind="outline" onTap={() => setAsking(false)}>
          再看看
        </Button>
      </Sheet>
    </View>
  )
}

/** What a clerk does with a printed card. */
export const CardWork = (props: WorkProps) => {
  const { can } = props.opened
  const [again, setAgain] = useState(false)
  if (can.includes('received') && !again) return <Handing {...props} onAgain={() => setAgain(true)} />
  const done = (text: string) => {
    setAgain(false)
    props.onDone(text)
  }
  return can.includes('ready') || can.includes('shipped') ? <Making {...props} onDone={done} /> : null
}
