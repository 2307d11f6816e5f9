import { View } from '@tarojs/components'
import type { Authority } from '../../../../shared/identity/authorities'
import { dial } from '../../../client/dial'
import { Facts } from '../../../components/facts/facts'
import { Row } from '../../../components/row/row'

/** An authority: where it is, when it is there, and its telephone. */
export const AuthorityCard = ({
  of: { name, phone, hours, address, specimen },
  own,
}: {
  of: Authority
  own?: boolean
}) => (
  <View>
    <View className="heading">{name}</View>
    <View className="card">
      {own && <View className="note">您的证由这里发</View>}
      <Facts rows={[{ label: '办公时间', value: hours }, ...(address ? [{ label: '地址', value: address }] : [])]} />
      {specimen && <View className="note">样本数据，正式使用前更换</View>}
      <Row icon="phone" text="打电话" end={phone} onTap={() => dial(phone)} />
    </View>
  </View>
)
