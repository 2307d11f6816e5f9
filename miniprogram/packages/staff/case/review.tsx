import { useState, type ReactNode } from 'react'
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
import { useFlags, type Flags } from './use-flags'
import { useReview, type Review as ReviewState } from './use-review'
import './review.scss'

const DueDay = ({ detail: { status, promise, today } }: Pick<ReviewCase, 'detail'>) => {
  const { day } = status === 'pending' ? promise.accept : promise.decide
  return (
    <View className="review__due">
      {status === 'pending' ? '受理期限' : '办结期限'} {formatDay(day)}
      <View className="review__lamp">
        <Lamp {...lampFor(workdaysLeft(day, today))} />
      </View>
    </View>
  )
}

const AskedFor = ({ correction: { items } }: { correction: NonNullable<ReviewCase['detail']['correction']> }) => (
  <Banner kind="info" title={`已要求补正${items.length}处，等申请人`}>
    {items.map(({ at, label, reason }) => (
      <View key={at}>
        {label}：{reason}
      </View>
    ))}
  </Banner>
)

/** Why the last tap did nothing. */
const Hindrances = ({ review, onRefresh }: { review: ReviewState; onRefresh: () => void }) => {
  const error = review.accept.error ?? review.decide.error
  return (
    <View className="review__told">
      {error && (
        <ErrorCard title={error.message} code={error.requestId} action={{ text: '刷新办件', onTap: onRefresh }} />
      )}
      {review.gap && (
        <ErrorCard title={review.gap} text="补好再办。材料或填写有毛病、能改的，要求补正；不符合条件的，不予受理。" />
      )}
    </View>
  )
}

interface ActionsProps {
  opened: ReviewCase
  review: ReviewState
  flags: Flags
  onRefuse: () => void
}

/** The action bar: what may be done now, with the refusal beside it. */
const Actions = ({ opened: { can }, review, flags, onRefuse }: ActionsProps) => {
  const refuse = (can.includes('refuse') || can.includes('reject')) && (
    <Button kind="danger" onTap={onRefuse}>
      {can.includes('refuse') ? '不予受理' : '不予通过'}
    </Button>
  )
  const flagged = flags.flags.length
  return (
    <>
      {can.includes('accept') && flagged === 0 && (
        <BottomBar wide aside={refuse}>
          <Button busy={review.accept.busy && '正在受理'} onTap={review.accept.run}>
            受理
          </Button>
        </BottomBar>
      )}
      {can.includes('refuse') && !can.includes('accept') && <BottomBar wide>{refuse}</BottomBar>}
      {can.includes('correct') && flagged > 0 && (
        <BottomBar wide aside={refuse}>
          <Button icon="flag" onTap={() => flags.setPreviewing(true)}>
            看补正通知（{flagged}项）
          </Button>
        </BottomBar>
      )}
      <Deciding can={can} review={review} refuse={refuse} />
    </>
  )
}

const Deciding = ({ can, review, refuse }: Pick<ReviewCase, 'can'> & { review: ReviewState; refuse: ReactNode }) => (
  <>
    {can.includes('approve') && (
      <BottomBar wide aside={refuse}>
        <Button onTap={review.askApproval}>通过</Button>
      </BottomBar>
    )}
    {can.includes('decide') && (
      <BottomBar wide aside={refuse}>
        <Button busy={review.decide.busy && '正在评级'} onTap={review.decide.run}>
          确认评级 {review.grade.judged?.grade}
        </Button>
      </BottomBar>
    )}
  </>
)

/** A case on the desk: data, register and materials side by side; checks and grade; the action bar. */
export const Review = ({ opened, onDone }: { opened: ReviewCase; onDone: () => void }) => {
  const { detail, comparison, can, proposal } = opened
  const review = useReview(opened, onDone)
  const flags = useFlags(opened, review.finish)
  const [refusing, setRefusing] = useState(false)
  const name = comparison.find(({ id }) => id === 'name')?.register
  return (
    <View className="review">
      <Heading
        text={[name, catalogueEntry(detail.service)?.short ?? detail.service].filter(Boolean).join(' · ')}
        note={`办件号 ${detail.number}`}
        end={<StatusChip {...chipFor(detail.status)} />}
      />
      {detail.dueAt !== null && <DueDay detail={detail} />}
      {detail.correction && <AskedFor correction={detail.correction} />}
      <View className="review__columns">
        <View className="review__main">
          <Changes changes={opened.changes} />
          <Comparison opened={opened} flags={flags} marks={review.marks} />
          <MaterialsView caseId={detail.caseId} materials={detail.materials} changes={opened.changes} flags={flags} />
        </View>
        <View className="review__aside">
          <Aside opened={opened} marks={review.marks} />
          <FlagPanel flags={flags} />
          {can.includes('approve') && <Approve opened={opened} review={review} />}
          <CardWork opened={opened} onDone={review.finish} />
          {can.includes('decide') && proposal && (
            <Grade proposal={proposal} grade={review.grade} tried={review.tried} />
          )}
          {!opened.finds && <RegisterHistory caseId={detail.caseId} />}
        </View>
      </View>
      <Hindrances review={review} onRefresh={onDone} />
      <Actions opened={opened} review={review} flags={flags} onRefuse={() => setRefusing(true)} />
      <Refuse opened={opened} open={refusing} onClose={() => setRefusing(false)} onRefused={review.finish} />
    </View>
  )
}
