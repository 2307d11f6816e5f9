import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { caseResubmit } from '../../../../shared/contracts/cases'
import type { InputOf } from '../../../../shared/contracts/contract'
import { partKey, problems } from '../../../../shared/journey'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import type { CallError } from '../../../client/call-error'
import { go, goBack, goInstead } from '../../../client/go'
import { usePictures } from '../../../client/use-pictures'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { toast } from '../../../components/toast/toast'
import { scrollTo } from '../../../platform/scroll'
import { partAt, placeOf } from '../steps/slots'
import { anchorOf } from '../steps/use-next'
import { MendPlace } from './place'
import { useCorrection, type Correction } from './use-correction'

type Sent = InputOf<typeof caseResubmit>

/** The one way on after a refusal: where the case has moved on, to its progress. */
function wayOn({ code, retryable }: CallError, again: () => void, retry: () => void) {
  if (code === 'busy' || code === 'wrong-state') return { text: '看最新进度', onTap: again }
  return retryable ? { text: '再试一次', onTap: retry } : undefined
}

const Mending = ({ correction, again }: { correction: Correction; again: () => void }) => {
  const { detail, definition, now, places, changed, app } = correction
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const pictures = usePictures(
    (slot) => ({ purpose: 'material', draft: detail.caseId, ...placeOf(slot) }),
    (slot, fileId) => {
      const { material, part } = placeOf(slot)
      const at = partKey(material, part)
      const most = partAt(definition, slot)?.max ?? 1
      correction.change((edits, newest) => ({
        ...edits,
        files: { ...edits.files, [at]: [...(newest.files[at] ?? []), fileId].slice(-most) },
      }))
    },
    (slot) => partAt(definition, slot)?.photo,
  )
  const gaps = problems(definition, now, app.context)
  const wrongAt = (at: string) =>
    tried ? gaps.find((gap) => gap.at === at.slice(at.indexOf(':') + 1))?.message : undefined
  const untouched = places.filter(({ at }) => correction.reasonOf(at) !== undefined && !changed.includes(at))
  const send = useAction(async () => {
    setAsking(false)
    const { caseId, version } = detail
    await call(caseResubmit, {
      caseId,
      version,
      answers: now.answers as Sent['answers'],
      files: now.files as Sent['files'],
    })
    correction.finish()
    toast('已重新提交')
    if (Taro.getCurrentPages().length > 1) goBack()
    else goInstead('caseDetail', { id: caseId })
  })
  const next = () => {
    setTried(true)
    send.clear()
    const [first] = gaps
    if (first) setTimeout(() => scrollTo(anchorOf(first.at)), 50)
    else if (untouched.length > 0) setAsking(true)
    else send.run()
  }
  const remaining = () => {
    if (gaps.length > 0) return `还有${gaps.length}处没填好`
    return untouched.length > 0 ? `还有${untouched.length}处没改` : '都改过了'
  }
  return (
    <Page
      title="补正"
      bar={
        <BottomBar aside={<View className="note">{remaining()}</View>}>
          <Button busy={(pictures.busy && '正在上传') || (send.busy && '正在提交')} onTap={next}>
            重新提交
          </Button>
        </BottomBar>
      }
    >
      <Heading
        text="补正"
        note={`办件号 ${detail.number}。只改下面这些，其他内容不用再填。改到一半也可以先离开，内容留在这台设备上。`}
      />
      {detail.correction?.late && <View className="note">再次要求补正的原因：{detail.correction.late}</View>}
      {places.map(({ at }) => (
        <View key={at}>
          <MendPlace at={at} correction={correction} pictures={pictures} wrong={wrongAt(at)} />
        </View>
      ))}
      <Row text="有疑问，联系经办单位" onTap={() => go('contact', { division: detail.authority.division })} />
      {send.error && (
        <ErrorCard
          title={send.error.message}
          text="改好的内容都在。"
          code={send.error.requestId}
          action={wayOn(send.error, again, send.run)}
        />
      )}
      <Sheet open={asking} title={`还有${untouched.length}处没有改，就这样提交？`} onClose={() => setAsking(false)}>
        <View className="note">
          没有改的：{untouched.map(({ label }) => label).join('、')}。没有按要求补正的，可能不予受理。
        </View>
        <Button onTap={() => setAsking(false)}>接着改</Button>
        <Button kind="outline" busy={send.busy && '正在提交'} onTap={send.run}>
          就这样提交
        </Button>
      </Sheet>
    </Page>
  )
}

/** 补正: only what was flagged, with its reason, and handing it in again. */
export default function Correct() {
  const { id = '' } = useRouter().params
  const [loaded, again] = useCorrection(id)
  if (loaded.state === 'ready' && loaded.value) return <Mending correction={loaded.value} again={again} />
  return (
    <Page title="补正">
      <SignInFirst what="登录后，可以补正自己的申请。">
        <Shown of={loaded} again={again}>
          {() => (
            <Empty
              title="这件申请现在不用补正"
              text="可能已经重新提交或撤回。"
              action={{ text: '看办件进度', onTap: () => goInstead('caseDetail', { id }) }}
            />
          )}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
