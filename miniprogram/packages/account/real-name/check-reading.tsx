import { View } from '@tarojs/components'
import { formatLongDay } from '../../../../shared/calendar/format'
import { groupId } from '../../../../shared/identity/masking'
import { Facts } from '../../../components/facts/facts'
import type { Reading } from './reading'

const day = (text: string) => (text === '长期' ? text : formatLongDay(text))

/** What was read from the card, to be compared with the card in hand. */
export const CheckReading = ({ reading }: { reading: Reading }) => (
  <View>
    <View className="note">请和身份证对一遍。有一个字不对，就点“重拍”。</View>
    <View className="heading">识别结果</View>
    <View className="card">
      <Facts
        bold
        rows={[
          { label: '姓名', value: reading.name },
          { label: '身份证号', value: groupId(reading.idNumber) },
          { label: '住址', value: reading.address },
          { label: '有效期', value: `${day(reading.validFrom)} 至 ${day(reading.validTo)}` },
        ]}
      />
    </View>
  </View>
)
