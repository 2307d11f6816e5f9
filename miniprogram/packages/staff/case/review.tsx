import { useState } from 'react'
import { View } from '@tarojs/components'
import { formatDay, workdaysLeft } from '../../../../shared/calendar'
import { catalogueEntry } from '../../../../shared/services/catalogue'
import { Banner } from '../../../components/banner/banner'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Lamp } from '../../../components/lamp/lamp'
import { lampFor } from '../../../components/lamp/lamp-for'
import { chipFor } from '../../../components/status-chip/chip-for'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { Approve } from './approve'
import { Aside } from './aside'
import { CardWork } from './card-work'
import { Changes } from './changes'
import { Comparison } from './comparison'
import type { ReviewCase } from './review-case'
import { FlagPanel } from './flags'
import { Grade } from './grade'
import { MaterialsView } from './materials-view'
import { Refuse } from './refuse'
import { RegisterHistory } from './register-history'
import { useFlags } from './use-flags'
import { useReview } from './use-review'
import './review.scss'

/** A case on the desk: data, register and materials side by side; checks and grade; the action bar. */
export const Review = ({ opened, onDone }: { opened: ReviewCase; onDone: () => void }) => {
  const { detail, comparison, can, proposal } = opened
  const review = useReview(opened, onDone)
  const flags = useFlags(opened, review.finish)
  const [refusing, setRefusing] = useState(false)
  const name = comparison.find(({ id }) => id === 'name')?.applicant
  const due = detail.status === 'pending' ? detail.promise.accept : detail.promise.decide
  const error = review.accept.error ?? review.decide.error
  const refuse = (can.includes('refuse') || can.includes('reject')) && (
    <Button kind="danger" onTap={() => setRefusing(true)}>
      {can.includes('refuse') ? '不予受理' : '不予通过'}
    </Button>
  )
  return (
    <View className="review">
      <Heading
        text={[name, catalogueEntry(detail.service)?.short ?? detail.service].filter(Boolean).join(' · ')}
        note={`办件号 ${detail.number}`}
        end={<StatusChip {...chipFor(detail.status)} />}
      />
      {detail.dueAt !== null && (
        <View className="review__due">
          {detail.status === 'pending' ? '受理期限' : '办结期限'} {formatDay(due.day)}
          <View className="review__lamp">
            <Lamp {...lampFor(workdaysLeft(due.day, detail.today))} />
          </View>
        </View>
      )}
      {detail.correction && (
        <Banner kind="info" title={`已要求补正${detail.correction.items.length}处，等申请人`}>
          {detail.correction.items.map(({ at, label, reason }) => (
            <View key={at}>
              {label}：{reason}
            </View>
          ))}
        </Banner>
      )}
      <View className="review__columns">
        <View className="review__main">
          <Changes changes={opened.changes} />
          <Comparison rows={comparison} flags={flags} />
          <MaterialsView caseId={detail.caseId} materials={detail.materials} changes={opened.changes} flags={flags} />
        </View>
        <View className="review__aside">
          <Aside opened={opened} checked={review.checked} onCheck={review.setChecked} />
          <FlagPanel flags={flags} />
          {can.includes('approve') && <Approve opened={opened} review={review} />}
          <CardWork opened={opened} onDone={review.finish} />
          {can.includes('decide') && proposal && <Grade proposal={proposal} review={review} />}
          {!opened.finds && <RegisterHistory caseId={detail.caseId} />}
        </View>
      </View>
      <View className="review__told">
        {error && (
          <ErrorCard title={error.message} code={error.requestId} action={{ text: '刷新办件', onTap: onDone }} />
        )}
        {review.tried && review.unchecked > 0 && (
          <ErrorCard
            title={`核查清单还差${review.unchecked}项`}
            text="逐项核对后再办。有一项不符合，就不予受理或不予通过，并写明理由。"
          />
        )}
      </View>
      {can.includes('accept') && flags.flags.length === 0 && (
        <BottomBar wide aside={refuse}>
          <Button busy={review.accept.busy && '正在受理'} onTap={review.accept.run}>
            受理
          </Button>
        </BottomBar>
      )}
      {can.includes('refuse') && !can.includes('accept') && <BottomBar wide>{refuse}</BottomBar>}
      {can.includes('correct') && flags.flags.length > 0 && (
        <BottomBar wide aside={refuse}>
          <Button icon="flag" onTap={() => flags.setPreviewing(true)}>
            看补正通知（{flags.flags.length}项）
          </Button>
        </BottomBar>
      )}
      {can.includes('approve') && (
        <BottomBar wide aside={refuse}>
          <Button onTap={review.askApproval}>通过</Button>
        </BottomBar>
      )}
      {can.includes('decide') && (
        <BottomBar wide aside={refuse}>
          <Button busy={review.decide.busy && '正在评级'} onTap={review.decide.run}>
            确认评级
          </Button>
        </BottomBar>
      )}
      <Refuse opened={opened} open={refusing} onClose={() => setRefusing(false)} onRefused={review.finish} />
    </View>
  )
}
