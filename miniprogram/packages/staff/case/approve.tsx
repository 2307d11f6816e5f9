import { View } from '@tarojs/components'
import { TextField } from '../../../components/text-field/text-field'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Sheet } from '../../../components/sheet/sheet'
import { Findings } from './findings'
import type { ReviewCase } from './review-case'
import { correctionLines, CorrectionsPanel } from './corrections'
import type { Review } from './use-review'

const Effects = ({ opened: { effects, card }, lines }: { opened: ReviewCase; lines: string[] }) => (
  <>
    {effects.concat(lines).length === 0 ? (
      <View className="note">证照库不变</View>
    ) : (
      effects.concat(lines).map((line) => <View key={line}>{line}</View>)
    )}
    {card && <View className="note">通过后转到“制证”</View>}
  </>
)

/** 通过: what it does to the register, a note for the file, and the question before it. */
export const Approve = ({ opened, review }: { opened: ReviewCase; review: Review }) => {
  const { approving, setApproving, note, setNote, approve, corrections, setCorrections, tried, unanswered } = review
  const takenOver = opened.writes.filter(({ field }) => review.marks.decided[field] === 'adopt')
  const lines = [...takenOver.map(({ text }) => text), ...correctionLines(opened, corrections)]
  // What was found out is an answer to the applicant; all else is for the file.
  const answers = opened.finds || opened.correctable.length > 0
  return (
    <View>
      {answers && <CorrectionsPanel opened={opened} corrections={corrections} onChange={setCorrections} />}
      <Findings asked={opened.findings} findings={review.findings} tried={tried} />
      <View className="heading">通过后证照库将</View>
      <View className="card">
        <Effects opened={opened} lines={lines} />
        {review.marks.undecided.length > 0 && (
          <View className="note">还没有决定：{review.marks.undecided.map(({ label }) => label).join('、')}</View>
        )}
      </View>
      <TextField
        id="gap-answer"
        label={answers ? '核实结果' : '办理意见'}
        optional
        hint={answers ? '写给申请人，办件里看得到' : '只存档，申请人看不到'}
        kind="lines"
        maxLength={500}
        value={note}
        error={tried ? unanswered : undefined}
        onChange={setNote}
      />
      <Sheet open={approving} title="通过这件申请？" onClose={() => setApproving(false)}>
        {approve.error && (
          <ErrorCard
            title={approve.error.message}
            code={approve.error.requestId}
            action={{ text: '刷新办件', onTap: () => review.finish('办件已刷新') }}
          />
        )}
        <View className="note">通过后证照库将：</View>
        <Effects opened={opened} lines={lines} />
        <Button busy={approve.busy && '正在提交'} onTap={approve.run}>
          通过
        </Button>
        <Button kind="outline" onTap={() => setApproving(false)}>
          再看看
        </Button>
      </Sheet>
    </View>
  )
}
