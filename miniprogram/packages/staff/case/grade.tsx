import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { TextField } from '../../../components/text-field/text-field'
import type { ReviewCase } from './review-case'
import type { GradeState, JudgedGrade } from './use-grade'

type Proposal = NonNullable<ReviewCase['proposal']>

/** What the rule proposes for the points as they are typed, and what it rests on. */
const ProposedGrade = ({ proposal, judged: { proposed, value } }: { proposal: Proposal; judged: JudgedGrade }) => (
  <View className="card">
    {proposed && (
      <View>
        建议 {proposed.grade}（{proposed.word}）
        {proposed.believed && <StatusChip tone="amber" icon="warn" text="推定" />}
      </View>
    )}
    {proposal.rule.score && !Number.isNaN(value) && (
      <View>
        基础分{proposal.rule.score.base}分，现在得{value}分
      </View>
    )}
    <View className="note">
      {proposed && `${proposed.why}。`}
      {proposed?.believed && '这一条没有见到原文，按通行做法。'}考核周期到{formatLongDay(proposal.cycleEnd)}，上次
      {proposal.previous ?? '没有考核'}。
    </View>
    {proposal.violations.map(({ on, points, what }) => (
      <View key={`${on}${what}`}>
        {formatLongDay(on)} {what}，{points}分
      </View>
    ))}
    <View className="note">依据：{proposal.rule.source.map(({ text }) => text).join('；')}</View>
  </View>
)

/** Points and grade: the rule proposes and bounds, the clerk confirms; departing from it needs a reason. */
export const Grade = ({ proposal, grade, tried }: { proposal: Proposal; grade: GradeState; tried: boolean }) => {
  const { form, set, judged } = grade
  if (!judged) return null
  const shown: Partial<JudgedGrade['gaps']> = tried ? judged.gaps : {}
  return (
    <View>
      <View className="heading">评定等级</View>
      <ProposedGrade proposal={proposal} judged={judged} />
      <TextField
        id="gap-points"
        label={proposal.rule.score ? '扣分' : '计分'}
        kind="digits"
        maxLength={3}
        value={form.points}
        error={shown.points}
        onChange={set('points')}
      />
      {proposal.rule.score && (
        <TextField
          id="gap-bonus"
          label={`加分（最多${proposal.rule.score.bonusMax}分）`}
          kind="digits"
          maxLength={2}
          value={form.bonus}
          error={shown.bonus}
          onChange={set('bonus')}
        />
      )}
      <Field id="gap-grade" label="等级" hint="这个分数可以评的等级" error={shown.grade}>
        <ChoiceList
          label="等级"
          choices={judged.within.map(({ code, word }) => ({ value: code, text: `${code} ${word}` }))}
          value={judged.grade}
          onChange={set('grade')}
        />
      </Field>
      {judged.departs && (
        <TextField
          id="gap-note"
          label={Number(form.bonus) > 0 ? '加分的依据' : '与建议不同的理由'}
          hint="写进办件，申请人看得到"
          kind="lines"
          maxLength={500}
          value={form.note}
          error={shown.note}
          onChange={set('note')}
        />
      )}
    </View>
  )
}
