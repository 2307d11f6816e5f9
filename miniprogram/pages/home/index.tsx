import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { draftList } from '../../../shared/contracts/drafts'
import { eligibilityGet } from '../../../shared/contracts/services'
import { call } from '../../client/call'
import { dropOldDrafts, myDrafts } from '../../client/drafts'
import { go } from '../../client/go'
import { useLoaded } from '../../client/load'
import { useAccount } from '../../client/session'
import { useUnread } from '../../client/unread'
import { Button } from '../../components/button/button'
import { ErrorCard } from '../../components/error-card/error-card'
import { Heading } from '../../components/heading/heading'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { aheadOf } from './ahead'
import { Drafts, together } from './drafts'
import { Next } from './next'
import { Tiles } from './tiles'

/** Home: what matters now, what was left unfinished, what can be done here. */
export default function Home() {
  const account = useAccount()
  const unread = useUnread()
  const [drafts, setDrafts] = useState(myDrafts)
  useDidShow(() => {
    dropOldDrafts(Date.now())
    setDrafts(myDrafts())
  })
  const [inAccount] = useLoaded(account?.verified ? `drafts of ${account.id}` : undefined, () => call(draftList, {}))
  const [loaded, again] = useLoaded(account?.verified ? account.id : undefined, () => call(eligibilityGet, {}))
  const answer = account?.verified && loaded.state === 'ready' ? loaded.value : undefined
  const { todo, soon } = answer ? aheadOf(answer) : { todo: [], soon: [] }
  const name = account?.name ? `${account.name.slice(0, 1)}师傅，` : ''
  const greeting = todo.length > 0 ? `${name}有${todo.length}件事要办` : `${name}您好`
  return (
    <Page title="道路运政一网通办" tab="home">
      <Heading
        text={account ? greeting : '您好'}
        end={
          account ? undefined : (
            <Button kind="outline" small onTap={() => go('login')}>
              请登录
            </Button>
          )
        }
      />
      {account && !account.verified && (
        <View className="rows">
          <Row icon="shield" text="实名认证" note="认证后自动显示您的证照" onTap={() => go('realName')} />
        </View>
      )}
      {account?.verified && loaded.state === 'failed' && (
        <ErrorCard
          title={loaded.error.message}
          code={loaded.error.requestId}
          action={{ text: '再试一次', onTap: again }}
        />
      )}
      {answer && <Next answer={answer} todo={todo} soon={soon} />}
      {unread > 0 && (
        <View className="rows after">
          <Row icon="letter" text="消息" badge={`${unread}条未读`} onTap={() => go('messages')} />
        </View>
      )}
      {account && (
        <Drafts drafts={together(drafts, inAccount.state === 'ready' ? inAccount.value.drafts : undefined)} />
      )}
      <Tiles />
      <View className="heading" />
      <View className="rows">
        <Row icon="scan" text="扫一扫，查凭证真假" note="不用登录" onTap={() => go('scan')} />
      </View>
      {!account && <View className="note after">登录后自动显示您的证照和该办的事。</View>}
    </Page>
  )
}
