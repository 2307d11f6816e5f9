import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { caseGet, caseWithdraw } from '../../../../shared/contracts/cases'
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
import { Outcome } from './outcome'
import { Promised } from './promised'

/** One case: what it waits for, where it stands, what was submitted. */
export default function CaseDetail() {
  const { id: caseId } = useRouter().params
  const [asking, setAsking] = useState(false)
  const [loaded, again] = useLoaded(caseId, () => call(caseGet, { caseId: caseId ?? '' }))
  const withdraw = useAction(async () => {
    await call(caseWithdraw, { caseId: caseId ?? '' })
    setAsking(false)
    toast('已撤回')
    again()
  })
  const voucher = loaded.state === 'ready' ? loaded.value.voucher : undefined
  return (
    <Page title='办件详情' bar={voucher && <BottomBar><Button icon='download' onTap={() => go('voucher', { id: voucher.id })}>凭证下载</Button></BottomBar>}>
      <Shown of={loaded} again={again}>
        {(detail) => (
          <>
            <Heading
              text={catalogueEntry(detail.service)?.short ?? detail.service}
              note={`办件号 ${detail.number}`}
              end={<StatusChip {...chipFor(detail.status)} />}
            />
            <Outcome detail={detail} />
            <Promised detail={detail} />
            <View className='heading'>办理进度</View>
            <Timeline moments={detail.timeline.map(({ mark, title, when, line }) => ({ state: mark, title, when, text: line }))} />
            <View className='heading' />
            <Row text='提交的内容' onTap={() => go('submitted', { id: detail.caseId })} />
            <Row text='有疑问，联系经办单位' onTap={() => go('contact', { division: detail.authority.division })} />
            {detail.canWithdraw && <Row text='撤回申请' onTap={() => setAsking(true)} />}
            <Sheet open={asking} title='撤回这个申请？' onClose={() => setAsking(false)}>
              <View className='note'>撤回后不再办理。在申请时间内可以重新提交。</View>
              {withdraw.error && <ErrorCard title={withdraw.error.message} code={withdraw.error.requestId} />}
              <Button kind='danger' busy={withdraw.busy && '正在撤回'} onTap={withdraw.run}>撤回申请</Button>
              <Button kind='outline' onTap={() => setAsking(false)}>不撤回</Button>
            </Sheet>
          </>
        )}
      </Shown>
    </Page>
  )
}
