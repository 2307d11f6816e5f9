import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAction } from '../../../client/action'
import { Empty } from '../../../components/empty/empty'
import { Page } from '../../../components/page/page'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { TapTarget } from '../../../platform/tap-target'
import { desk } from '../paths'
import { leave, useStaff } from '../session'
import { Queue } from './queue'
import './desk.scss'

interface DeskProps {
  /** The case that is open, marked in the queue. */
  chosen?: string
  /** What narrow screens show; wide ones show both. */
  only: 'queue' | 'case'
  children: ReactNode
}

/** The clerk's desk: who works here, the queue, the case. */
export const Desk = ({ chosen, only, children }: DeskProps) => {
  const staff = useStaff()
  const leaving = useAction(async () => {
    await leave()
    await Taro.reLaunch({ url: desk.login })
  })
  if (!staff) {
    return (
      <Page title="业务办理">
        <Empty
          title="还没有登录"
          text="业务办理人员登录后，本单位的办件显示在这里。"
          action={{ text: '登录', onTap: () => void Taro.redirectTo({ url: desk.login }) }}
        />
      </Page>
    )
  }
  return (
    <Page title="道路运政 · 业务办理" wide bare>
      <View className="desk__top">
        <TapTarget className="desk__title" label="回到队列" onTap={() => void Taro.redirectTo({ url: desk.queue })}>
          道路运政 · 业务办理
        </TapTarget>
        <View className="note">{staff.authority}</View>
        <View className="desk__name">{staff.name}</View>
        <StatusChip tone="plain" icon="user" text="办理岗" />
        <TapTarget className="desk__leave" onTap={leaving.run}>
          退出登录
        </TapTarget>
      </View>
      <View className={`desk desk--${only}`}>
        <View className="desk__queue">
          <Queue chosen={chosen} />
        </View>
        <View className="desk__case">{children}</View>
      </View>
    </Page>
  )
}
