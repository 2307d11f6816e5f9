import { View } from '@tarojs/components'
import { formatTime } from '../../../../shared/calendar'
import { resultsOf } from '../../../client/subjects'
import { CheckRow } from '../../../components/check-row/check-row'
import { Facts } from '../../../components/facts/facts'
import { StatusChip } from '../../../components/status-chip/status-chip'
import type { ReviewCase } from './review-case'
import type { Marks } from './use-marks'

interface AsideProps {
  opened: ReviewCase
  marks: Marks
}

const listed = (rows: ReviewCase['comparison']) => rows.map(({ label }) => label).join('、')

/** What was compared, and with what outcome; of all else nothing is claimed. */
const Findings = ({ comparison }: Pick<ReviewCase, 'comparison'>) => {
  const compared = comparison.filter((row) => row.compared)
  const differences = compared.filter(({ differs }) => differs)
  const same = compared.filter(({ differs }) => !differs)
  const left = comparison.filter((row) => !row.compared && row.paper.differs === undefined)
  return (
    <View className="card">
      {differences.length > 0 && (
        <>
          <StatusChip tone="amber" icon="warn" text={`${differences.length}处不一致`} />
          <View className="note">{listed(differences)}与证照库不同</View>
        </>
      )}
      {same.length > 0 && (
        <>
          <StatusChip tone="green" icon="check" text={`${same.length}处一致`} />
          <View className="note">{listed(same)}与证照库相同</View>
        </>
      )}
      {comparison.some(({ paper }) => paper.differs) && (
        <View className="note">材料识别不同：{listed(comparison.filter(({ paper }) => paper.differs))}</View>
      )}
      {comparison.some(({ paper }) => paper.differs === false) && (
        <View className="note">材料识别相同：{listed(comparison.filter(({ paper }) => paper.differs === false))}</View>
      )}
      {left.length > 0 && <View className="note">{left.length}项没有比对，要看证件</View>}
    </View>
  )
}

/** What a machine found, and who ticked it before. */
const noteOf = ({ machine, ticked }: ReviewCase['checklist'][number]) =>
  [machine && `自动检查：${machine.why}`, ticked && `${ticked.by} ${formatTime(ticked.at)}勾选`]
    .filter(Boolean)
    .join('；') || undefined

const Checklist = ({ opened: { checklist }, marks }: AsideProps) => (
  <>
    <View className="heading" id="gap-checklist">
      核查清单 {checklist.length - marks.unticked.length}/{checklist.length}
    </View>
    <View className="card">
      {checklist.map((line) => (
        <View key={line.id}>
          <CheckRow
            text={line.text}
            note={noteOf(line)}
            error={line.machine && !line.machine.ok}
            checked={line.machine?.ok === true || marks.ticked.includes(line.id)}
            onChange={(on) => line.machine?.ok !== true && marks.tick(line.id, on)}
          />
        </View>
      ))}
    </View>
  </>
)

/** What is checked before a decision. */
export const Checks = ({ opened, marks }: AsideProps) => (
  <View>
    {(['accept', 'decide', 'approve'] as const).some((one) => opened.can.includes(one)) && (
      <Checklist opened={opened} marks={marks} />
    )}
    <View className="heading">自动比对</View>
    <Findings comparison={opened.comparison} />
  </View>
)

/** What the register knows from before, and who did what with the case. */
export const Past = ({ opened: { subject, history } }: Pick<AsideProps, 'opened'>) => {
  const past = resultsOf(subject)
  const nameOf = (part: string) => subject.parts.find(({ code }) => code === part)?.name ?? part
  const several = subject.parts.length > 1
  return (
    <View>
      <View className="heading">历次考核</View>
      <View className="card">
        {past.length === 0 ? (
          <View className="note">证照库里没有考核记录</View>
        ) : (
          <Facts
            rows={past.map((one) => ({
              label: one.cycleEnd,
              value: `${one.grade}，${one.points}分${several ? `，${nameOf(one.part)}` : ''}`,
            }))}
          />
        )}
      </View>
      <View className="heading">办理经过</View>
      <View className="card">
        {history.map(({ what, at, who }) => (
          <View key={`${at}${what}`}>
            {formatTime(at)} {who} {what}
          </View>
        ))}
      </View>
    </View>
  )
}
