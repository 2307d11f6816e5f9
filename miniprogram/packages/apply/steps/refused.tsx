import { View } from '@tarojs/components'
import type { CallError } from '../../../client/call-error'
import { definitionAt } from '../../../client/definitions'
import { go } from '../../../client/go'
import { useAction } from '../../../client/action'
import { Banner } from '../../../components/banner/banner'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Row } from '../../../components/row/row'
import { changesOf, gapsOf, rivalOf } from '../submit'
import type { Application } from '../use-application'

interface RefusedProps {
  app: Application
  error: CallError
  onAgain: () => void
}

function wayOn({ app, error, onAgain }: RefusedProps): { text: string; onTap: () => void } | undefined {
  const rival = rivalOf(error)
  if (error.retryable) return { text: '再试一次', onTap: onAgain }
  if (rival) return { text: '看那件申请', onTap: () => go('caseDetail', { id: rival }) }
  return error.code === 'file-missing' ? { text: '去重新上传', onTap: () => app.goTo('materials') } : undefined
}

/** Why the application was not taken, and the one way on. Nothing that was filled in is lost. */
export const Refused = ({ app, error, onAgain }: RefusedProps) => {
  const changed = changesOf(error)
  const repin = useAction(async () => {
    if (!changed) return
    app.repin(await definitionAt(changed.hash))
    app.goTo('form')
  })
  if (changed) {
    return (
      <Banner title="办理要求有更新">
        {changed.changes.map((line) => (
          <View key={line}>{line}</View>
        ))}
        <Button kind="outline" small busy={repin.busy && '正在更新'} onTap={repin.run}>
          按新要求填写
        </Button>
      </Banner>
    )
  }
  const gaps = gapsOf(error)
  return (
    <View>
      <ErrorCard
        title={error.message}
        text="填的内容都在。"
        code={error.requestId}
        action={wayOn({ app, error, onAgain })}
      />
      {gaps.map(({ step, at, message }) => (
        <Row key={at} text={message} end="去补" onTap={() => app.goTo(step)} />
      ))}
    </View>
  )
}
