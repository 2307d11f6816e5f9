import { View } from '@tarojs/components'

/** WeChat asks for this component; the bar itself is drawn by each tab page, so nothing is left to do. */
export default function CustomTabBar() {
  return <View />
}
