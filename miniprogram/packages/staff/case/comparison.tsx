import { View } from '@tarojs/components'
import { atField } from '../../../../shared/corrections'
import { FlagButton } from './flags'
import type { ReviewCase } from './review-case'
import type { Flags } from './use-flags'
import './comparison.scss'

/** What the applicant says beside what the register says; a difference is marked by sign, word and weight. */
export const Comparison = ({ rows, flags }: { rows: ReviewCase['comparison']; flags: Flags }) => (
  <View className="comparison">
    <View className="comparison__row comparison__row--head">
      <View className="comparison__label">项目</View>
      <View className="comparison__value">申请人填写</View>
      <View className="comparison__value">证照库记录</View>
    </View>
    {rows.map(({ id, label, applicant, register, differs }) => (
      <View className={`comparison__row ${differs ? 'comparison__row--differs' : ''}`} key={id}>
        <View className="comparison__label">
          {label}
          {differs && <View className="comparison__word">不一致</View>}
        </View>
        <View className="comparison__value">
          <View className="comparison__from">申请人填写</View>
          {differs && <View className="comparison__mark">≠</View>}
          {applicant || '没有填'}
        </View>
        <View className="comparison__value">
          <View className="comparison__from">证照库记录</View>
          {register || '不比对'}
        </View>
        {flags.may(atField(id)) && (
          <View className="comparison__flag">
            <FlagButton at={atField(id)} flags={flags} />
          </View>
        )}
      </View>
    ))}
  </View>
)
