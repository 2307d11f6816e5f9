import { View } from '@tarojs/components'
import { authorityOf } from '../../../../shared/identity/authorities'
import { provinceOf } from '../../../../shared/identity/divisions'
import { dial } from '../../../client/dial'
import { Facts } from '../../../components/facts/facts'
import { Row } from '../../../components/row/row'
import './address-input.scss'

/** Where and when something is fetched: the issuing authority's counter, with its telephone. */
export const ReceiveNote = ({ division }: { division: string }) => {
  const { name, address, hours, phone, specimen } = authorityOf(division)
  const known = address !== '' && address !== provinceOf(division)?.name
  return (
    <View className="card receive-note">
      <Facts
        rows={[
          { label: '领取地点', value: name },
          { label: '地址', value: known ? address : '请打电话问清楚再去' },
          { label: known ? '办公时间' : '热线时间', value: hours },
        ]}
      />
      {specimen && <View className="note">样本数据，正式使用前更换</View>}
      <Row icon="phone" text="打电话" end={phone} onTap={() => dial(phone)} />
    </View>
  )
}
