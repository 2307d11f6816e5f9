import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useAction } from '../../../client/action'
import { Button } from '../../../components/button/button'
import { Page } from '../../../components/page/page'
import { Sheet } from '../../../components/sheet/sheet'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { useKeys } from '../../../platform/keys'
import { TapTarget } from '../../../platform/tap-target'
import { LoginFields, useLogin } from '../login/form'
import { desk } from '../paths'
import { leave, useStaff } from '../session'
import { closeCase, openNeighbour } from './open-case'
import { Help } from './help'
import { Queue } from './queue'
import { forgetQueue, queueFilters, queueView, type QueueFilter } from './use-queue'
import './desk.scss'

interface DeskProps {
  /** The case that is open, marked in the queue. */
  chosen?: string
  /** What narrow screens show; wide ones show both. */
  only: 'queue' | 'case'
  children: ReactNode
}

/** Over the desk when nobody is signed in: what stood there stays, and goes on once somebody is. */
const SignIn = ({ onOpen }: { onOpen: () => void }) => {
  const login = useLogin(onOpen)
  return (
    <Sheet open title="请登录后接着办" onClose={() => void Taro.redirectTo({ url: desk.login })}>
      <View className="note">太久没操作或换了地方，要重新登录。填到一半的内容都还在。</View>
      <LoginFields of={login} />
      <Button busy={login.opening.busy && '正在登录'} onTap={login.opening.run}>
        登录
      </Button>
    </Sheet>
  )
}

/** A clerk may have the queue out of the way; it stays so from case to case. */
let folded = false

/** The view that the address names. */
function useViewOfAddress() {
  const { status } = useRouter().params
  useEffect(() => {
    if (queueFilters.some((one) => one === status)) queueView.set(status as QueueFilter)
  }, [status])
}

const Top = ({ only }: Pick<DeskProps, 'only'>) => {
  const staff = useStaff()
  const leaving = useAction(async () => {
    await leave()
    forgetQueue()
    await Taro.reLaunch({ url: desk.login })
  })
  return (
    <View className="desk__top">
      <TapTarget className="desk__title" label="回到队列" onTap={only === 'case' ? closeCase : undefined}>
        道路运政 · 业务办理
      </TapTarget>
      {staff && (
        <>
          <View className="note">{staff.authority}</View>
          <View className="desk__name">{staff.name}</View>
          <StatusChip tone="plain" icon="user" text="办理岗" />
          <TapTarget className="desk__leave" onTap={leaving.run}>
            退出登录
          </TapTarget>
        </>
      )}
    </View>
  )
}

/** The clerk's desk: who works here, the queue, the case. */
export const Desk = ({ chosen, only, children }: DeskProps) => {
  const staff = useStaff()
  const [away, setAway] = useState(folded)
  // A page that nobody was signed in for has asked for nothing yet: it begins when somebody is.
  const [session, setSession] = useState(0)
  useViewOfAddress()
  useKeys({ j: () => openNeighbour(chosen, 1), k: () => openNeighbour(chosen, -1) })
  const fold = () => {
    folded = !away
    setAway(folded)
  }
  return (
    <Page title="道路运政 · 业务办理" wide bare>
      <View className="desk__frame">
        <Top only={only} />
        <View className={`desk desk--${only} ${away ? 'desk--folded' : ''}`}>
          <View className="desk__queue" id="desk-queue">
            <TapTarget className="desk__fold" label={away ? '展开队列' : '收起队列'} onTap={fold}>
              {away ? '»' : '« 收起'}
            </TapTarget>
            {!away && <Queue key={session} chosen={chosen} />}
          </View>
          <View className="desk__case">{children}</View>
        </View>
      </View>
      <Help />
      {!staff && <SignIn onOpen={() => setSession(session + 1)} />}
    </Page>
  )
}
