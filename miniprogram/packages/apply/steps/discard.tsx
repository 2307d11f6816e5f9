import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '../../../client/action'
import { go } from '../../../client/go'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import type { Application } from '../use-application'

/** 删除草稿: here and in the account, after a question. */
export const Discard = ({ app: { sync } }: { app: Application }) => {
  const [asking, setAsking] = useState(false)
  const removing = useAction(async () => {
    await sync.discard()
    go('home')
  })
  return (
    <View className="after">
      <Row text="删除这份草稿" onTap={() => setAsking(true)} />
      <Sheet open={asking} title="删除这份草稿？" onClose={() => setAsking(false)}>
        <View className="note">填的内容和照片都会删掉，别的手机上也看不到了。</View>
        {removing.error && <ErrorCard title={removing.error.message} code={removing.error.requestId} />}
        <Button kind="danger" busy={removing.busy && '正在删除'} onTap={removing.run}>
          删除草稿
        </Button>
        <Button kind="outline" onTap={() => setAsking(false)}>
          不删除
        </Button>
      </Sheet>
    </View>
  )
}
