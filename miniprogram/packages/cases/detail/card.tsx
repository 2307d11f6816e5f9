import { View } from '@tarojs/components'
import { carriers } from '../../../../shared/cards'
import type { CaseDetail } from '../../../../shared/contracts/cases'
import { dial } from '../../../client/dial'
import { useAction } from '../../../client/action'
import { Facts } from '../../../components/facts/facts'
import { Row } from '../../../components/row/row'
import { toast } from '../../../components/toast/toast'
import { copyText } from '../../../platform/clipboard'

type Card = NonNullable<CaseDetail['card']>

const Counter = ({ counter: { name, address, hours, phone, specimen }, note }: Card) => (
  <>
    <Facts
      rows={[
        { label: '领取地点', value: name },
        { label: '地址', value: address },
        { label: '办公时间', value: hours },
        ...(note ? [{ label: '说明', value: note }] : []),
      ]}
    />
    {specimen && <View className="note">样本数据，正式使用前更换</View>}
    <Row icon="phone" text="打电话" end={phone} onTap={() => dial(phone)} />
  </>
)

const Parcel = ({ carrier, trackingNumber = '', sentTo, note }: Card) => {
  const copy = useAction(async () => {
    await copyText(trackingNumber)
    toast('单号已复制')
  })
  return (
    <>
      <Facts
        rows={[
          { label: '快递', value: carrier ? carriers[carrier] : '' },
          ...(sentTo ? [{ label: '寄往', value: sentTo }] : []),
          ...(note ? [{ label: '说明', value: note }] : []),
        ]}
      />
      <Row text="快递单号" note={trackingNumber} end="复制单号" onTap={copy.run} />
      {copy.error && <View className="note">没有复制上，请照着单号抄下来。</View>}
    </>
  )
}

const titles: Partial<Record<CaseDetail['status'], string>> = {
  making: '正在制证',
  ready: '新证做好了，可以来领',
  shipped: '新证已经寄出',
  received: '新证已经签收',
}

/** The printed card: being made, where to fetch it, or where it travels. */
export const CardPanel = ({ status, card }: { status: CaseDetail['status']; card: Card }) => (
  <View className="card-panel card">
    <View className="card-panel__title">{titles[status]}</View>
    {status === 'making' && (
      <View className="note">
        {card.method === 'mail'
          ? `做好后寄给您。${card.sentTo ?? ''}`
          : `做好后到${card.counter.name}领取，到时再告诉您。`}
      </View>
    )}
    {status !== 'making' && (card.by === 'mail' ? <Parcel {...card} /> : <Counter {...card} />)}
  </View>
)
