import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TapTarget } from '../../platform/tap-target'
import { Icon, type IconName } from '../icon/icon'
import './tab-bar.scss'

const tabs = [
  { name: 'home', text: '首页' },
  { name: 'cases', text: '我的办件' },
  { name: 'scan', text: '扫一扫' },
  { name: 'me', text: '我的' },
] as const satisfies readonly { name: IconName; text: string }[]

export type TabName = (typeof tabs)[number]['name']

/** The four tabs; each tab page draws its own bar and so knows which one is on. */
export const TabBar = ({ active }: { active: TabName }) => (
  <View className="tab-bar-space">
    <View className="tab-bar">
      <View className="tab-bar__inner">
        {tabs.map(({ name, text }) => (
          <TapTarget
            key={name}
            role="tab"
            selected={name === active}
            label={text}
            className={`tab-bar__tab ${name === active ? 'tab-bar__tab--on' : ''}`}
            onTap={() => {
              if (name !== active) void Taro.switchTab({ url: `/pages/${name}/index` })
            }}
          >
            <Icon name={name} />
            <View className="tab-bar__text">{text}</View>
          </TapTarget>
        ))}
      </View>
    </View>
  </View>
)
