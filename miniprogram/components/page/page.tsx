import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useSettings } from '../../client/settings'
import { Frame } from '../../platform/frame'
import type { FrameProps } from '../../platform/elements'
import { paintFrame, titleFrame } from '../../platform/looks'
import { PrivacyGate } from '../../platform/privacy'
import { TabBar, type TabName } from '../tab-bar/tab-bar'
import { ToastHost } from '../toast/toast'
import './page.scss'

interface PageProps {
  title: string
  /** Set on the four tab pages. */
  tab?: TabName
  tone?: FrameProps['tone']
  /** The bottom bar, fixed above the safe area. */
  bar?: ReactNode
  /** The desk fills wide screens; person pages keep a column of 640. */
  wide?: boolean
  /** The page brings its own title bar. */
  bare?: boolean
  children?: ReactNode
}

const grounds = { light: '#F1F4F7', dark: '#0B121A' }

/** The root of every page: theme, title, column, safe areas, toast. */
export const Page = ({ title, tab, tone, bar, wide, bare, children }: PageProps) => {
  const { dark, care } = useSettings()
  const dress = () => {
    paintFrame(dark, grounds[dark ? 'dark' : 'light'])
    titleFrame(title)
  }
  useDidShow(dress)
  useEffect(dress, [dark, title])
  const classes = ['theme', dark && 'theme--dark', care && 'theme--care', 'page', wide && 'page--wide']
  return (
    <View className={classes.filter(Boolean).join(' ')}>
      {!bare && <Frame title={title} tab={Boolean(tab)} tone={tone} />}
      <View className="page__body">{children}</View>
      {bar}
      {tab && <TabBar active={tab} />}
      <ToastHost />
      <PrivacyGate />
    </View>
  )
}
