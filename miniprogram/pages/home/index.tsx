import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { draftList } from '../../../shared/contracts/drafts'
import { eligibilityGet } from '../../../shared/contracts/services'
import { call } from '../../client/call'
import { dropOldDrafts, myDrafts } from '../../client/drafts'
import { go } from '../../client/go'
import { useLoaded } from '../../client/load'
import { useAccount, type Account } from '../../client/session'
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

/** Who is signed in is greeted by the family name, and told how much waits. */
function greeting({ name: full }: Account, waiting: number): string {
  const name = full ? `${full.slice(0, 1)}师傅，` : ''
  return waiting > 0 ? `${name}有${waiting}件事要办` : `${name}您好`
}

const nothingAhead: ReturnType<typeof aheadOf> = { todo: [], soon: [] }

/** The greeting, and what has to be done before certificates can be shown. */
const Top = ({ account, waiting }: { account: Account | undefined; waiting: number }) => (
  <>
    <Heading
      text={account ? greeting(account, waiting) : '您好'}
      end={
        !account && (
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
  </>
)

const Unread = () => {
  const unread = useUnread()
  if (unread === 0) return null
  return (
    <View className="rows after">
      <Row icon="letter" text="消息" badge={`${unread}条未读`} onTap={() => go('messages')} />
    </View>
  )
}

const ForEverybody = ({ signedIn }: { signedIn: boolean }) => (
  <>
    <Tiles />
    <View className="heading" />
    <View className="rows">
      <Row icon="scan" text="扫一扫，查凭证真假" note="不用登录" onTap={() => go('scan')} />
    </View>
    {!signedIn && <View className="note after">登录后自动显示您的证照和该办的事。</View>}
  </>
)

/** Home: what matters now, what was left unfinished, what can be done here. */
export default function Home() {
  const account = useAccount()
  const [drafts, setDrafts] = useState(myDrafts)
  useDidShow(() => {
    dropOldDrafts(Date.now())
    setDrafts(myDrafts())
  })
  const owner = account?.verified ? account.id : undefined
  const [inAccount] = useLoaded(owner && `drafts of ${owner}`, () => call(draftList, {}))
  const [loaded, again] = useLoaded(owner, () => call(eligibilityGet, {}))
  const answer = owner && loaded.state === 'ready' ? loaded.value : undefined
  const listed = inAccount.state === 'ready' ? inAccount.value.drafts : undefined
  const ahead = answer ? aheadOf(answer) : nothingAhead
  return (
    <Page title="道路运政一网通办" tab="home">
      <Top account={account} waiting={ahead.todo.length} />
      {owner && loaded.state === 'failed' && (
        <ErrorCard
          title={loaded.error.message}
          code={loaded.error.requestId}
          action={{ text: '再试一次', onTap: again }}
        />
      )}
      {answer && <Next answer={answer} {...ahead} />}
      <Unread />
      {account && <Drafts drafts={together(drafts, listed)} />}
      <ForEverybody signedIn={account !== undefined} />
    </Page>
  )
}
