import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { voucherGet } from '../../../../shared/contracts/cases'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Page } from '../../../components/page/page'
import { Sheet } from '../../../components/sheet/sheet'
import { Shown } from '../../../components/shown/shown'
import { toast } from '../../../components/toast/toast'
import { forward, forwardNeedsTap, savePicture, saveRefused } from '../../../platform/documents'
import type { Document } from '../../../platform/elements'
import { showPictures } from '../../../platform/pictures'
import { TapTarget } from '../../../platform/tap-target'
import './index.scss'

/** One voucher: to look at, 下载凭证 (picture) and 转发 (PDF). */
export default function ShowVoucher() {
  const { id: voucherId = '' } = useRouter().params
  const [refused, setRefused] = useState(false)
  const [ready, setReady] = useState<Document>()
  const [loaded, again] = useLoaded(voucherId, () => call(voucherGet, { voucherId, as: 'png' }))
  const save = useAction(async () => {
    const picture = loaded.state === 'ready' ? loaded.value : await call(voucherGet, { voucherId, as: 'png' })
    const saved = await savePicture(picture)
    setRefused(!saved)
    if (saved) toast(saved)
  })
  const handOver = async (pdf: Document) => {
    const sent = await forward(pdf)
    setReady(undefined)
    if (sent) toast(sent)
  }
  const send = useAction(async () => {
    const pdf = await call(voucherGet, { voucherId, as: 'pdf' })
    if (forwardNeedsTap) setReady(pdf)
    else await handOver(pdf)
  })
  const error = save.error ?? send.error
  const bar = (
    <BottomBar
      aside={
        <Button kind="outline" busy={send.busy && '正在准备'} onTap={send.run}>
          转发
        </Button>
      }
    >
      <Button icon="download" busy={save.busy && '正在下载'} onTap={save.run}>
        下载凭证
      </Button>
    </BottomBar>
  )
  return (
    <Page title="凭证" bar={loaded.state === 'ready' && bar}>
      {error && <ErrorCard title={error.message} code={error.requestId} />}
      {refused && <ErrorCard title={saveRefused} />}
      <Shown of={loaded} again={again}>
        {({ type, data, name }) => {
          const url = `data:${type};base64,${data}`
          return (
            <>
              <TapTarget className="voucher" label={`${name}，点开看大图`} onTap={() => showPictures([url], url)}>
                <Image className="voucher__image" src={url} mode="widthFix" />
              </TapTarget>
              <View className="note">转发的是PDF。别人扫凭证上的二维码，就能查真假和现在的状态。</View>
            </>
          )
        }}
      </Shown>
      <Sheet open={ready !== undefined} title="凭证PDF准备好了" onClose={() => setReady(undefined)}>
        <View className="note">选一个聊天发出去。对方扫凭证上的二维码就能查真假。</View>
        <Button
          icon="share"
          onTap={() => {
            if (ready) void handOver(ready)
          }}
        >
          选聊天转发
        </Button>
        <Button kind="outline" onTap={() => setReady(undefined)}>
          不转发
        </Button>
      </Sheet>
    </Page>
  )
}
