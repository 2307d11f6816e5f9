import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './bottom-bar.scss'

interface BottomBarProps {
  /** At most a count, or one outline button. */
  aside?: ReactNode
  /** On the desk the bar is as wide as the page. */
  wide?: boolean
  /** The one filled action of the screen. */
  children: ReactNode
}

/** The main action, fixed above the safe area. */
export const BottomBar = ({ aside, wide, children }: BottomBarProps) => (
  <View className="bottom-bar-space">
    <View className="bottom-bar">
      <View className={`bottom-bar__inner ${wide ? 'bottom-bar__inner--wide' : ''}`}>
        {aside && <View className="bottom-bar__aside">{aside}</View>}
        <View className="bottom-bar__action">{children}</View>
      </View>
    </View>
  </View>
)
