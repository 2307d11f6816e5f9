import { useState } from 'react'
import { View } from '@tarojs/components'
import { formatClock, formatDay, workdaysLeft } from '../../../../shared/calendar'
import { reviewCorrectWithdraw } from '../../../../shared/contracts/staff'
import { catalogueEntry } from '../../../../shared/services/catalogue'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { Banner } from '../../../components/banner/banner'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Lamp } from '../../../components/lamp/lamp'
import { lampFor } from '../../../components/lamp/lamp-for'
import { Sheet } from '../../../components/sheet/sheet'
import { chipFor } from '../../../components/status-chip/chip-for'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { useKeys } from '../../../platform/keys'
import { closeCase } from '../desk/open-case'
import { Approve } from './approve'
import { Checks, Past } from './aside'
import { CardWork } from './card-work'
import { Changes } from './changes'
import { Comparison } from './comparison'
import type { ReviewCase } from './review-case'
import { FlagPanel } from './flags'
import { Grade } from './grade'
import { MaterialsView } from './materials-view'
import { Outcome } from './outcome'
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

/** What the applicant was asked to mend; a notice that was a mistake is withdrawn. */
const AskedFor = ({ opened: { detail, can }, onDone }: { opened: ReviewCase; onDone: (text: string) => void }) => {
  const { caseId, version, correction } = detail
  const [asking, setAsking] = useState(false)
  const recall = useAction(async () => {
    await call(reviewCorrectWithdraw, { caseId, version })
    setAsking(false)
    onDone('补正通知已撤回')
  })
  if (!correction) return null
  return (
    <View>
      <Banner kind="info" title={`已要求补正${correction.items.length}处，等申请人`}>
        {correction.items.map(({ at, label, reason }) => (
          <View key={at}>
            {label}：{reason}
          </View>
        ))}
      </Banner>
      {can.includes('recall') && (
        <Button kind="outline" small onTap={() => setAsking(true)}>
          撤回补正通知
        </Button>
      )}
      <Sheet open={asking} title="撤回这份补正通知？" onClose={() => setAsking(false)}>
        {recall.error && <ErrorCard title={recall.error.message} code={recall.error.requestId} />}
        <View className="note">申请回到待核查，受理期限还按提交那天算，申请人会收到消息。</View>
        <Button busy={recall.busy && '正在撤回'} onTap={recall.run}>
          撤回通知
        </Button>
        <Button kind="outline" onTap={() => setAsking(false)}>
          再看看
        </Button>
      </Sheet>
    </View>
  )
}

/** Whose the case is: nobody else decides meanwhile. */
const Held = ({ claim: { by, mine, until } }: { claim: NonNullable<ReviewCase['claim']> }) =>
  mine ? (
    <View className="note">您正在办理，{formatClock(until)}后自动放开，离开也会放开</View>
  ) : (
    <Banner kind="info" title={`${by}正在办理这一件`}>
      {formatClock(until)}以后或者他放开以后才能办，现在只能看。
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

/** What may be done now, each by its key as well: the one filled action first, the refusal last. */
function actionsOf({ opened: { can }, review, flags, onRefuse }: ActionsProps) {
  const may = (...deeds: ReviewCase['can']) => deeds.some((deed) => can.includes(deed))
  const flagged = flags.flags.length
  return {
    accept: may('accept') && flagged === 0 ? review.accept : undefined,
    approve: may('approve') ? review.askApproval : undefined,
    decide: may('decide') ? review.decide : undefined,
    notice: may('correct') && flagged > 0 ? () => flags.setPreviewing(true) : undefined,
    refuse: may('refuse', 'reject') ? onRefuse : undefined,
  }
}

type Deeds = ReturnType<typeof actionsOf>

/** Buttons of what goes well: accepting, approving, grading. */
const Forward = ({ opened, review, of: { accept, approve, decide } }: ActionsProps & { of: Deeds }) => (
  <>
    {accept && (
      <Button busy={accept.busy && '正在受理'} onTap={accept.run}>
        受理
      </Button>
    )}
    {approve && <Button onTap={approve}>{opened.card ? '通过，转制证' : '通过'}</Button>}
    {decide && (
      <Button busy={decide.busy && '正在评级'} onTap={decide.run}>
        确认评级 {review.grade.judged?.grade}
      </Button>
    )}
  </>
)

/** The decision bar: it names what comes of it. */
const Actions = (props: ActionsProps) => {
  const { opened, review, flags } = props
  const of = actionsOf(props)
  const { accept, approve, decide, notice, refuse } = of
  const keys = { a: accept?.run ?? approve, g: decide?.run, b: notice, n: refuse }
  useKeys({ ...keys, t: review.tickNext, escape: closeCase })
  if (Object.values(of).every((one) => one === undefined)) return null
  return (
    <View className="review__bar">
      {notice && (
        <Button icon="flag" onTap={notice}>
          看补正通知（{flags.flags.length}项）
        </Button>
      )}
      <Forward {...props} of={of} />
      {refuse && (
        <Button kind="danger" onTap={refuse}>
          {opened.can.includes('refuse') ? '不予受理' : '不予通过'}
        </Button>
      )}
      <View className="review__keys note">按 ? 看全部按键</View>
    </View>
  )
}

/** How the case stands, on one line. */
const Head = ({ opened: { detail, comparison } }: { opened: ReviewCase }) => {
  const name = comparison.find(({ id }) => id === 'name')?.register
  return (
    <View className="review__head">
      <Heading
        text={[name, catalogueEntry(detail.service)?.short ?? detail.service].filter(Boolean).join(' · ')}
        note={`办件号 ${detail.number}`}
        end={<StatusChip {...chipFor(detail.status)} />}
      />
      {detail.dueAt !== null && <DueDay detail={detail} />}
    </View>
  )
}

/** What the decision is made with: grade or effects first, then the checklist, then what was compared. */
const Work = ({ opened, review, flags }: Omit<ActionsProps, 'onRefuse'>) => {
  const { detail, can, proposal } = opened
  return (
    <View className="review__work" id="case-work">
      {opened.claim && <Held claim={opened.claim} />}
      <AskedFor opened={opened} onDone={review.finish} />
      <Outcome detail={detail} />
      {can.includes('decide') && proposal && <Grade proposal={proposal} grade={review.grade} tried={review.tried} />}
      {can.includes('approve') && <Approve opened={opened} review={review} />}
      <CardWork opened={opened} onDone={review.finish} />
      <FlagPanel flags={flags} />
      <Checks opened={opened} marks={review.marks} />
      <Changes changes={opened.changes} />
      <Comparison opened={opened} flags={flags} marks={review.marks} />
      <Past opened={opened} />
      {!opened.finds && <RegisterHistory caseId={detail.caseId} />}
    </View>
  )
}

/** A case on the desk, on one screen: its pictures, what is decided with, and the decision bar. */
export const Review = ({ opened, onDone }: { opened: ReviewCase; onDone: () => void }) => {
  const review = useReview(opened, onDone)
  const flags = useFlags(opened, review.finish)
  const [refusing, setRefusing] = useState(false)
  return (
    <View className="review">
      <Head opened={opened} />
      <View className="review__columns">
        <View className="review__pictures">
          <MaterialsView opened={opened} flags={flags} />
        </View>
        <Work opened={opened} review={review} flags={flags} />
      </View>
      <Hindrances review={review} onRefresh={onDone} />
      <Actions opened={opened} review={review} flags={flags} onRefuse={() => setRefusing(true)} />
      <Refuse opened={opened} open={refusing} onClose={() => setRefusing(false)} onRefused={review.finish} />
    </View>
  )
}
