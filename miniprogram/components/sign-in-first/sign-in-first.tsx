import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { go } from '../../client/go'
import { useAccount } from '../../client/session'
import { Empty } from '../empty/empty'

interface SignInFirstProps {
  /** What will appear once signed in. */
  what: string
  /** Whether being signed in is enough, without 实名认证. */
  unverified?: boolean
  children: ReactNode
}

/** Content for people who are signed in and verified; others are told what comes first. */
export const SignInFirst = ({ what, unverified, children }: SignInFirstProps) => {
  const account = useAccount()
  if (!account) return <Empty title="还没有登录" text={what} action={{ text: '请登录', onTap: () => go('login') }} />
  if (!account.verified && !unverified) {
    return <Empty title="还没有实名认证" text={what} action={{ text: '实名认证', onTap: () => go('realName') }} />
  }
  return <View>{children}</View>
}
