import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { formatTime } from '../../../../shared/calendar'
import { useAction } from '../../../client/action'
import { go } from '../../../client/go'
import { useAccount } from '../../../client/session'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Loading } from '../../../components/loading/loading'
import { Page } from '../../../components/page/page'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { StatusChip } from '../../../components/status-chip/status-chip'
import { TapTarget } from '../../../platform/tap-target'
import { useMessages, type Message } from '../use-messages'
import './index.scss'

const MessageCard = ({ message, onTap }: { message: Message; onTap: () => void }) => {
  const { title, text, at, read } = message
  return (
    <TapTarget
      className={`message ${read ? '' : 'message--unread'}`}
      label={[read ? '' : '未读', title, text, formatTime(at)].filter(Boolean).join('，')}
      onTap={onTap}
    >
      <View className="message__line">
        <View className="message__title">{title}</View>
        {!read && <StatusChip tone="blue" icon="letter" text="未读" />}
      </View>
      <View className="message__text">{text}</View>
      <View className="note message__when">{formatTime(at)}</View>
    </TapTarget>
  )
}

/** Below the list: what is still coming, or did not come. */
const More = ({ of: { pages, busy, error, next, again } }: { of: ReturnType<typeof useMessages> }) => {
  if (error)
    return (
      <ErrorCard
        title={error.message}
        code={error.requestId}
        action={{ text: '再试一次', onTap: pages ? next : again }}
      />
    )
  if (busy) return pages ? null : <Loading text="正在取消息" />
  if (!pages?.more) return null
  return (
    <View className="after">
      <Button kind="outline" small onTap={next}>
        再看更多
      </Button>
    </View>
  )
}

/** 消息: what happened to the own cases and what is due soon, newest first. A message leads to its case or item. */
export default function Messages() {
  const account = useAccount()
  const messages = useMessages(account?.id)
  const { pages, next, readOne, readAll } = messages
  const reading = useAction(readAll)
  useReachBottom(next)
  const open = (message: Message) => {
    readOne(message)
    if (message.caseId) go('caseDetail', { id: message.caseId })
    else go('guide', { service: message.service })
  }
  const unread = pages?.unread ?? 0
  return (
    <Page title="消息">
      <Heading
        text="消息"
        note={unread > 0 ? `${unread}条未读` : undefined}
        end={
          unread > 0 && (
            <Button kind="outline" small busy={reading.busy && '正在标记'} onTap={reading.run}>
              全部已读
            </Button>
          )
        }
      />
      <SignInFirst unverified what="登录后，办件的进度和到期提醒显示在这里。">
        {reading.error && <ErrorCard title={reading.error.message} code={reading.error.requestId} />}
        {pages?.messages.map((message) => (
          <MessageCard key={message.messageId} message={message} onTap={() => open(message)} />
        ))}
        {pages?.messages.length === 0 && (
          <Empty title="还没有消息" text="办件受理、要补正、办结或寄出时，还有证件快到期时，都会在这里告诉您。" />
        )}
        <More of={messages} />
      </SignInFirst>
    </Page>
  )
}
