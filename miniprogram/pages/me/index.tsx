import { View } from '@tarojs/components'
import { accountGet, moveCancel } from '../../../shared/contracts/account'
import { formatTime } from '../../../shared/calendar/format'
import { groupPhone } from '../../../shared/identity/masking'
import { useAction } from '../../client/action'
import { call } from '../../client/call'
import { go } from '../../client/go'
import { useLoaded } from '../../client/load'
import { signOut, useAccount } from '../../client/session'
import { useUnread } from '../../client/unread'
import { Banner } from '../../components/banner/banner'
import { Button } from '../../components/button/button'
import { ErrorCard } from '../../components/error-card/error-card'
import { Heading } from '../../components/heading/heading'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { StatusChip } from '../../components/status-chip/status-chip'
import { toast } from '../../components/toast/toast'
import { hasPasswords } from '../../platform/passwords'
import { Appearance } from './appearance'

const SignedIn = () => {
  const account = useAccount()
  const [loaded, again] = useLoaded(account?.id, () => call(accountGet, {}))
  const move = loaded.state === 'ready' ? loaded.value.pendingMove : undefined
  const cancel = useAction(async () => {
    if (!move) return
    await call(moveCancel, { moveId: move.id })
    toast('已取消，账号留在这个手机')
    again()
  })
  if (!account) return null
  return (
    <>
      <Heading
        text={account.name ?? groupPhone(account.phone)}
        note={account.name ? groupPhone(account.phone) : undefined}
        end={
          account.verified ? (
            <StatusChip tone="green" icon="check" text="已实名" />
          ) : (
            <StatusChip tone="amber" icon="warn" text="未实名" />
          )
        }
      />
      {move && (
        <Banner title="有人要把账号换到别的手机">
          {groupPhone(move.toPhone)} 将在 {formatTime(move.effectiveAt)} 接管账号。不是您本人操作的，请取消。
          {cancel.error && <ErrorCard title={cancel.error.message} code={cancel.error.requestId} />}
          <Button kind="outline" small busy={cancel.busy && '正在取消'} onTap={cancel.run}>
            取消更换
          </Button>
        </Banner>
      )}
    </>
  )
}

/** What waits for the person: the identity check, messages. */
const Waiting = ({ verified }: { verified: boolean }) => {
  const unread = useUnread()
  return (
    <>
      {!verified && <Row icon="shield" text="实名认证" note="认证后才能申请、下载凭证" onTap={() => go('realName')} />}
      <Row icon="letter" text="消息" badge={unread > 0 ? `${unread}条未读` : undefined} onTap={() => go('messages')} />
    </>
  )
}

/** 用户中心. */
export default function Me() {
  const account = useAccount()
  const leaving = useAction(async () => {
    await signOut()
    toast('已退出登录')
  })
  return (
    <Page title="用户中心" tab="me">
      {account ? (
        <SignedIn />
      ) : (
        <Heading
          text="您好"
          end={
            <Button kind="outline" small onTap={() => go('login')}>
              请登录
            </Button>
          }
        />
      )}
      <View className="rows">
        {account && <Waiting verified={account.verified} />}
        <Row icon="cases" text="我的证照" onTap={() => go('certificates')} />
        {account?.verified && <Row icon="truck" text="邮寄地址" onTap={() => go('addresses')} />}
        {account && <Row icon="phone" text="换手机号" onTap={() => go('changePhone')} />}
        {account && hasPasswords && <Row icon="shield" text="登录密码" onTap={() => go('password')} />}
        <Row icon="info" text="联系我们" onTap={() => go('contact')} />
      </View>
      <Appearance />
      <View className="heading">协议</View>
      <View className="rows">
        <Row text="用户协议" onTap={() => go('agreement', { which: 'terms' })} />
        <Row text="隐私政策" onTap={() => go('agreement', { which: 'privacy' })} />
      </View>
      {account && (
        <>
          <View className="heading" />
          <Button kind="outline" busy={leaving.busy && '正在退出'} onTap={leaving.run}>
            退出登录
          </Button>
        </>
      )}
    </Page>
  )
}
