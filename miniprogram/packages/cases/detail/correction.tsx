import { View } from '@tarojs/components'
import type { CaseDetail } from '../../../../shared/contracts/cases'
import { Banner } from '../../../components/banner/banner'

/** What has to be mended, with every reason, in one place. */
export const CorrectionCard = ({ correction }: { correction: NonNullable<CaseDetail['correction']> }) => (
  <Banner title={`有${correction.items.length}处要补正，这次全部列出`}>
    {correction.items.map(({ at, label, reason }) => (
      <View className="asked" key={at}>
        <View className="asked__what">{label}</View>
        <View>{reason}</View>
      </View>
    ))}
    {correction.late && <View className="note">上次没有告知的原因：{correction.late}</View>}
    <View className="note">等您补正的天数，不算进办理时限。</View>
  </Banner>
)
