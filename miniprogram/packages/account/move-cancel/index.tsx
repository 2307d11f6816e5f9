import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { moveCancel } from '../../../../shared/contracts/account'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { go } from '../../../client/go'
import { Banner } from '../../../components/banner/banner'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'

/** Where the notice to the old phone leads: stopping a move that its owner did not ask for, without signing in. */
export default function CancelMove() {
  const { id = '', secret } = useRouter().params
  const [cancelled, setCancelled] = useState(false)
  const cancel = useAction(async () => {
    await call(moveCancel, { moveId: id, ...(secret ? { secret } : {}) })
    setCancelled(true)
  })
  const action = cancelled ? (
    <Button onTap={() => go('home')}>回首页</Button>
  ) : (
    <Button busy={cancel.busy && '正在取消'} onTap={cancel.run}>
      取消更换
    </Button>
  )
  return (
    <Page title="取消换手机" bar={<BottomBar>{action}</BottomBar>}>
      <Heading text="有人要把账号换到别的手机" note="不是您本人操作的，请取消。是您本人操作的，不用管。" />
      {cancel.error && <ErrorCard title={cancel.error.message} code={cancel.error.requestId} />}
      {cancelled && (
        <Banner kind="info" title="已取消，账号留在原来的手机">
          有人拿到过您的身份证照片，请留意其他账号。
        </Banner>
      )}
    </Page>
  )
}
