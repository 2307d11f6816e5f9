import { View } from '@tarojs/components'
import { changeSettings, useSettings, type Settings } from '../../client/settings'
import { Segment } from '../../components/segment/segment'
import { Toggle } from '../../components/toggle/toggle'

const appearances = [
  { value: 'system', text: '跟随系统' },
  { value: 'light', text: '浅色' },
  { value: 'dark', text: '深色' },
]

/** How pages look: 关怀版, light or dark. */
export const Appearance = () => {
  const { appearance, care } = useSettings()
  return (
    <View>
      <View className="heading">显示</View>
      <View className="card">
        <Toggle text="关怀版" note="字更大，按钮更大" on={care} onChange={(on) => changeSettings({ care: on })} />
        <Segment
          choices={appearances}
          value={appearance}
          onChange={(value) => changeSettings({ appearance: value as Settings['appearance'] })}
        />
      </View>
    </View>
  )
}
