import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { Icon } from '../icon/icon'
import './banner.scss'

interface BannerProps {
  /** `ask` waits for the person; `info` only tells. */
  kind?: 'ask' | 'info'
  title: string
  children?: ReactNode
}

/** Something that needs the person, before anything else on the page. */
export const Banner = ({ kind = 'ask', title, children }: BannerProps) => (
  <View className={`banner banner--${kind}`} {...spoken({ role: 'status' })}>
    <View className="banner__head">
      <Icon name={kind === 'ask' ? 'warn' : 'info'} />
      <View className="banner__title">{title}</View>
    </View>
    {children && <View className="banner__body">{children}</View>}
  </View>
)
