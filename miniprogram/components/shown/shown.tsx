import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { go } from '../../client/go'
import type { Loaded } from '../../client/load'
import { ErrorCard } from '../error-card/error-card'
import { Loading } from '../loading/loading'

interface ShownProps<T> {
  of: Loaded<T>
  again: () => void
  children: (value: T) => ReactNode
}

/** What was loaded, or that it is on its way, or why it is not here and what to do. */
export function Shown<T>({ of, again, children }: ShownProps<T>) {
  if (of.state === 'loading') return <Loading />
  if (of.state === 'ready') return <View>{children(of.value)}</View>
  const { code, message, requestId, retryable } = of.error
  if (code === 'not-signed-in')
    return <ErrorCard title={message} action={{ text: '请登录', onTap: () => go('login') }} />
  return (
    <ErrorCard
      title={message}
      text={code === 'offline' ? '填的内容都在。' : undefined}
      code={requestId}
      action={retryable ? { text: '再试一次', onTap: again } : undefined}
    />
  )
}
