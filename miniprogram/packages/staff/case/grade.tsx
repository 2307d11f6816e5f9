import { useState } from 'react'
import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar'
import { reviewDecide } from '../../../../shared/contracts/staff'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Field } from '../../../components/field/field'
import { TextField } from '../../../components/text-field/text-field'
import { toast } from '../../../components/toast/toast'
import type { Opened } from './comparison'

interface GradeProps {
  opened: Opened
  proposal: NonNullable<Opened['proposal']>
  checked: string[]
  onDone: () => void
}

/** Points and grade: the rule proposes, the clerk confirms; another grade needs a note. */
export const Grade = ({ opened, proposal, checked, onDone }: GradeProps) => {
  const { caseId, version } = opened.detail
  const [points, setPoints] = useState(String(proposal.points))
  const [grade, setGrade] = useState(proposal.grade)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const counted = /^\d{1,3}$/.test(points)
  const departs = grade !== proposal.grade || points !== String(proposal.points)
  const noteMissing = departs && note.trim().length < 4
  const unchecked = opened.checklist.filter(({ id }) => !checked.includes(id)).length
  const decide = useAction(async () => {
    setTried(true)
    if (!counted || noteMissing || unchecked > 0) return
    await call(reviewDecide, { caseId, version, points: Number(points), grade, checked, ...(note.trim() ? { note: note.trim() } : {}) })
    toast('已评级，凭证已生成')
    onDone()
  })
  return (
    <View>
      <View className='heading'>评定等级</View>
      <View className='note'>建议 {proposal.grade}（{proposal.word}）：{proposal.why}</View>
      <View className='note'>考核周期到{formatLongDay(proposal.cycleEnd)}；上次{proposal.previous ?? '没有考核'}</View>
      {proposal.violations.map(({ on, points: lost, what }) => (
        <View key={`${on}${what}`}>{formatLongDay(on)} {what}，{lost}分</View>
      ))}
      <View className='note'>规则 {proposal.rule}；{proposal.sources.join('；')}</View>
      {decide.error && <ErrorCard title={decide.error.message} code={decide.error.requestId} action={{ text: '刷新办件', onTap: onDone }} />}
      {tried && unchecked > 0 && <ErrorCard title={`核查清单还差${unchecked}项`} text='逐项核对后再评级。' />}
      <TextField label='计分' kind='digits' maxLength={3} value={points} error={tried && !counted ? '请填0到999的整数' : undefined} onChange={setPoints} />
      <Field label='等级'>
        <ChoiceList label='等级' choices={proposal.grades.map(({ code, word }) => ({ value: code, text: `${code} ${word}` }))} value={grade} onChange={setGrade} />
      </Field>
      {departs && (
        <TextField
          label='与建议不同的理由' kind='lines' maxLength={500} value={note}
          error={tried && noteMissing ? '请写明为什么与建议不同' : undefined} onChange={setNote}
        />
      )}
      <Button busy={decide.busy && '正在评级'} onTap={decide.run}>确认评级</Button>
    </View>
  )
}
