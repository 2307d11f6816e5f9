import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { caseGet, caseReceive, caseWithdraw, type CaseDetail as Detail } from '../../../../shared/contracts/cases'
import { catalogueEntry } from '../../../../shared/services/catalogue'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { go } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import { Shown } from '../../../components/shown/shown'
import { chipFor } from '../../../components/status-chip/chip-for'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { Timeline } from '../../../components/timeline/timeline'
import { toast } from '../../../components/toast/toast'
import { Answer } from './answer'
import { CardPanel } from './card'
import { CorrectionCard } from './correction'
import { Receipt } from '../receipt/receipt'
import { Outcome } from './outcome'
import { Promised } from './promised'
import './index.scss'

/** The one thing that a case asks of its applicant now. */
const Action = ({
  detail: { caseId, correction, card, voucher },
  onReceive,
}: {
  detail: Detail
  onReceive: () => void
}) => {
  if (correction)
    return (
      <BottomBar>
        <Button icon="edit" onTap={() => go('correct', { id: caseId })}>
          去补正
        </Button>
      </BottomBar>
    )
  if (card?.canReceive)
    return (
      <BottomBar>
        <Button icon="check" onTap={onReceive}>
          签收新证
        </Button>
      </BottomBar>
    )
  return voucher ? (
    <BottomBar>
      <Button icon="download" onTap={() => go('voucher', { id: voucher.id })}>
        凭证下载
      </Button>
    </BottomBar>
  ) : null
}

/** One case: what it waits for, where it stands, what was submitted. */
export default function CaseDetail() {
  const { id: caseId } = useRouter().params
  const [asking, setAsking] = useState<'withdraw' | 'receive'>()
  const close = () => setAsking(undefined)
  const [loaded, again] = useLoaded(caseId, () => call(caseGet, { caseId: caseId ?? '' }))
  const withdraw = useAction(async () => {
    await call(caseWithdraw, { caseId: caseId ?? '' })
    close()
    toast('已撤回')
    again()
  })
  const receive = useAction(async () => {
    await call(caseReceive, { caseId: caseId ?? '' })
    close()
    toast('已签收')
    again()
  })
  return (
    <Page
      title="办件详情"
      bar={loaded.state === 'ready' && <Action detail={loaded.value} onReceive={() => setAsking('receive')} />}
    >
      <Shown of={loaded} again={again}>
        {(detail) => (
          <>
            <Heading
              text={catalogueEntry(detail.service)?.short ?? detail.service}
              note={`办件号 ${detail.number}`}
              end={<StatusChip {...chipFor(detail.status)} />}
            />
            {detail.correction && <CorrectionCard correction={detail.correction} />}
            <Outcome detail={detail} />
            {detail.answer && <Answer answer={detail.answer} />}
            {detail.card && <CardPanel status={detail.status} card={detail.card} />}
            <Promised detail={detail} />
            <View className="heading">办理进度</View>
            <Timeline
              moments={detail.timeline.map(({ mark, title, when, line }) => ({ state: mark, title, when, text: line }))}
            />
            <View className="heading" />
            <Row text="提交的内容" onTap={() => go('submitted', { id: detail.caseId })} />
            <Receipt caseId={detail.caseId} />
            <Row text="有疑问，联系经办单位" onTap={() => go('contact', { division: detail.authority.division })} />
            {['withdrawn', 'refused', 'rejected'].includes(detail.status) && (
              <Row
                text="再次办理"
                note="填的内容和照片都还在，改好再提交"
                onTap={() => go('apply', { from: detail.caseId })}
              />
            )}
            {detail.canWithdraw && <Row text="撤回申请" onTap={() => setAsking('withdraw')} />}
            <Sheet open={asking === 'withdraw'} title="撤回这个申请？" onClose={close}>
              <View className="note">撤回后不再办理。在申请时间内可以重新提交。</View>
              {withdraw.error && <ErrorCard title={withdraw.error.message} code={withdraw.error.requestId} />}
              <Button kind="danger" busy={withdraw.busy && '正在撤回'} onTap={withdraw.run}>
                撤回申请
              </Button>
              <Button kind="outline" onTap={close}>
                不撤回
              </Button>
            </Sheet>
            <Sheet open={asking === 'receive'} title="新证已经拿到了？" onClose={close}>
              <View className="note">签收后这次办理就全部完成。还没拿到的，先不要签收。</View>
              {receive.error && <ErrorCard title={receive.error.message} code={receive.error.requestId} />}
              <Button busy={receive.busy && '正在签收'} onTap={receive.run}>
                已拿到，签收
              </Button>
              <Button kind="outline" onTap={close}>
                还没拿到
              </Button>
            </Sheet>
          </>
        )}
      </Shown>
    </Page>
  )
}
