import { View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'

export default function Page() {
  return <View className='theme'><TapTarget label='试'>scan</TapTarget></View>
}
