import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { identitySubmit } from '../../../../shared/contracts/account'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { goBack, goInstead } from '../../../client/go'
import { personSession } from '../../../client/session'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Page } from '../../../components/page/page'
import { StepBar } from '../../../components/step-bar/step-bar'
import { toast } from '../../../components/toast/toast'
import { spoken } from '../../../platform/spoken'
import { CheckReading } from './check-reading'
import { CardPictures, type Sides } from './card-pictures'
import { OtherDocuments } from './other-documents'
import { readCard, type Reading } from './reading'

/** How long the reading waits for its turn already; nothing while it does not. */
const Waiting = ({ seconds }: { seconds: number }) =>
  seconds > 0 ? (
    <View className="note" {...spoken({ role: 'status', live: 'polite' })}>
      识别的人多，正在排队，已等{seconds}秒。轮到后自动往下走，不用重拍。
    </View>
  ) : null

/** 实名认证: two pictures, what was read from them for checking, 提交审核. */
export default function RealName() {
  const [sides, setSides] = useState<Sides>({})
  const [reading, setReading] = useState<Reading>()
  const [missing, setMissing] = useState(false)
  const [waited, setWaited] = useState(0)
  const left = useRef(false)
  useEffect(() => () => void (left.current = true), [])
  const read = useAction(async () => {
    setMissing(true)
    setWaited(0)
    const { front, back } = sides
    if (front && back)
      setReading(
        await readCard({ front, back }, { waiting: setWaited, gone: () => left.current }).finally(() => setWaited(0)),
      )
  })
  const submit = useAction(async () => {
    if (!reading) return
    const answer = await call(identitySubmit, { readId: reading.readId })
    if (answer.outcome === 'bound') {
      const until = answer.effectiveAt === undefined ? undefined : String(answer.effectiveAt)
      return goInstead('moveAccount', { id: answer.moveId, phone: answer.oldPhone, until })
    }
    await personSession.renew()
    toast('实名认证通过')
    goBack()
  })
  const again = () => {
    setReading(undefined)
    setSides({})
    setMissing(false)
    read.clear()
    submit.clear()
  }
  const error = submit.error ?? read.error
  const next = reading ? (
    <Button busy={submit.busy && '正在核验'} onTap={submit.run}>
      提交审核
    </Button>
  ) : (
    <Button busy={read.busy && '正在识别'} onTap={read.run}>
      下一步
    </Button>
  )
  return (
    <Page
      title="实名认证"
      bar={
        <BottomBar
          aside={
            reading && (
              <Button kind="outline" onTap={again}>
                重拍
              </Button>
            )
          }
        >
          {next}
        </BottomBar>
      }
    >
      <StepBar title={reading ? '核对身份信息' : '拍身份证'} step={reading ? 2 : 1} of={2} saved={false} />
      {error && (
        <ErrorCard
          title={error.message}
          code={error.requestId}
          action={
            error.retryable
              ? { text: '再试一次', onTap: reading ? submit.run : read.run }
              : { text: '重拍身份证', onTap: again }
          }
        />
      )}
      {reading ? (
        <CheckReading reading={reading} />
      ) : (
        <>
          <View className="note">用来核实是您本人，并自动找到您名下的证照。照片加密保存，不作他用。</View>
          <Waiting seconds={waited} />
          <CardPictures sides={sides} missing={missing} onChange={setSides} />
          <OtherDocuments />
        </>
      )}
    </Page>
  )
}
