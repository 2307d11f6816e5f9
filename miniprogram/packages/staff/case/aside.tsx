import { View } from '@tarojs/components'
import { resultsOf } from '../../../client/subjects'
import { CheckRow } from '../../../components/check-row/check-row'
import { Facts } from '../../../components/facts/facts'
import { StatusChip } from '../../../components/status-chip/status-chip'
import type { ReviewCase } from './review-case'

interface AsideProps {
  opened: ReviewCase
  checked: string[]
  onCheck: (checked: string[]) => void
}

/** What is checked before a decision, and what the register knows from before. */
export const Aside = ({ opened, checked, onCheck }: AsideProps) => {
  const { checklist, subject, comparison, can } = opened
  const differences = comparison.filter(({ differs }) => differs)
  const past = resultsOf(subject)
  const nameOf = (part: string) => subject.parts.find(({ code }) => code === part)?.name ?? part
  const several = subject.parts.length > 1
  const tick = (id: string) => (on: boolean) => onCheck(on ? [...checked, id] : checked.filter((one) => one !== id))
  return (
    <View>
      <View className="card">
        {differences.length > 0 ? (
          <StatusChip tone="amber" icon="warn" text={`${differences.length}处不一致`} />
        ) : (
          <StatusChip tone="green" icon="check" text="与证照库一致" />
        )}
        {differences.length > 0 && (
          <View className="note">{differences.map(({ label }) => label).join('、')}与证照库不同</View>
        )}
      </View>
      {(['accept', 'decide', 'approve'] as const).some((one) => can.includes(one)) && (
        <>
          <View className="heading" id="gap-checklist">
            核查清单 {checked.length}/{checklist.length}
          </View>
          <View className="card">
            {checklist.map(({ id, text }) => (
              <View key={id}>
                <CheckRow text={text} checked={checked.includes(id)} onChange={tick(id)} />
              </View>
            ))}
          </View>
        </>
      )}
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
    </View>
  )
}
