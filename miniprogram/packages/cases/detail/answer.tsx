import { View } from '@tarojs/components'
import type { CaseDetail } from '../../../../shared/contracts/cases'

/** What an approval did to the register, and what the clerk found out. */
export const Answer = ({ answer }: { answer: NonNullable<CaseDetail['answer']> }) => {
  if (answer.changes.length === 0 && !answer.note) return null
  return (
    <View>
      <View className="heading">办理结果</View>
      <View className="card">
        {answer.note && <View>{answer.note}</View>}
        <View className="note">{answer.changes.length > 0 ? '证照库已更新：' : '证照库没有改动。'}</View>
        {answer.changes.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </View>
  )
}
