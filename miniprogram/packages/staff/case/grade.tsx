import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import { TextField } from '../../../components/text-field/text-field'
import type { ReviewCase } from './review-case'
import type { GradeForm, Review } from './use-review'

type Proposal = NonNullable<ReviewCase['proposal']>

const reasons = {
  merits: { label: '加分的依据', missing: '请写明加分的依据' },
  departing: { label: '与建议不同的理由', missing: '请写明为什么与建议不同' },
}

/** What the rule proposes, and what it rests on. */
const ProposedGrade = ({ proposal }: { proposal: Proposal }) => (
  <View className="card">
    <View>
      建议 {proposal.grade}（{proposal.word}）
    </View>
    {proposal.score && (
      <View>
        基础分{proposal.score.base}分，扣分后{proposal.score.value}分
      </View>
    )}
    <View className="note">
      {proposal.why}。考核周期到{formatLongDay(proposal.cycleEnd)}，上次{proposal.previous ?? '没有考核'}。
    </View>
    {proposal.violations.map(({ on, points, what }) => (
      <View key={`${on}${what}`}>
        {formatLongDay(on)} {what}，{points}分
      </View>
    ))}
    <View className="note">依据：{proposal.sources.join('；')}</View>
  </View>
)

/** Points and grade: the rule proposes, the clerk confirms; departing from it needs a reason. */
export const Grade = ({ proposal, review }: { proposal: Proposal; review: Review }) => {
  const { form, setForm, tried, counted, departs, bonusWrong, noteMissing } = review
  const set = (field: keyof GradeForm) => (value: string) => setForm({ ...form, [field]: value })
  const reason = Number(form.bonus) > 0 ? reasons.merits : reasons.departing
  return (
    <View>
      <View className="heading">评定等级</View>
      <ProposedGrade proposal={proposal} />
      <TextField
        label={proposal.score ? '扣分' : '计分'}
        kind="digits"
        maxLength={3}
        value={form.points}
        error={tried && !counted ? '请填0到999的整数' : undefined}
        onChange={set('points')}
      />
      {proposal.score && (
        <TextField
          label={`加分（最多${proposal.score.bonusMax}分）`}
          kind="digits"
          maxLength={2}
          value={form.bonus}
          error={tried && bonusWrong ? `请填0到${proposal.score.bonusMax}的整数` : undefined}
          onChange={set('bonus')}
        />
      )}
      <Field label="等级">
        <ChoiceList
          label="等级"
          choices={proposal.grades.map(({ code, word }) => ({ value: code, text: `${code} ${word}` }))}
          value={form.grade}
          onChange={set('grade')}
        />
      </Field>
      {departs && (
        <TextField
          label={reason.label}
          kind="lines"
          maxLength={500}
          value={form.note}
          error={tried && noteMissing ? reason.missing : undefined}
          onChange={set('note')}
        />
      )}
    </View>
  )
}
