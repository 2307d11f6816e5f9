import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { authorities, authorityOf, serviceLine } from '../../../../shared/identity/authorities'
import { Facts } from '../../../components/facts/facts'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'

const dial = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber })

/** 联系我们: the issuing authorities with telephone and hours; the own one first when it is known. */
export default function Contact() {
  const { division } = useRouter().params
  const own = division ? authorityOf(division) : undefined
  const listed = [...(own ? [own] : []), ...authorities().filter(({ name }) => name !== own?.name)]
  return (
    <Page title='联系我们'>
      <Heading text='联系我们' note='证照信息不对、二维码识别不了、对凭证有疑问，都可以问发证机关。' />
      <View className='rows'>
        <Row icon='phone' text='全国交通运输服务热线' note='每天24小时' end={serviceLine} onTap={() => dial(serviceLine)} />
      </View>
      {listed.map(({ name, phone, hours, address, specimen }) => (
        <View key={name}>
          <View className='heading'>{name}</View>
          <View className='card'>
            <Facts rows={[{ label: '办公时间', value: hours }, { label: '地址', value: address }]} />
            {specimen && <View className='note'>样本数据，正式使用前更换</View>}
            <Row icon='phone' text='打电话' end={phone} onTap={() => dial(phone)} />
          </View>
        </View>
      ))}
    </Page>
  )
}
