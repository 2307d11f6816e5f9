import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { go } from '../../client/go'
import { prepareToVerify } from '../../client/voucher-keys'
import { Button } from '../../components/button/button'
import { Heading } from '../../components/heading/heading'
import { Page } from '../../components/page/page'
import { TextField } from '../../components/text-field/text-field'
import { Scanner } from '../../platform/scanner'

/** 扫一扫: whoever holds a voucher in front of them can check it, without an account. */
export default function Scan() {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [active, setActive] = useState(true)
  useDidShow(() => {
    setActive(true)
    // Before the first scan, so that a verdict needs no network.
    void prepareToVerify()
  })
  useDidHide(() => setActive(false))
  const check = () => {
    setTried(true)
    if (text.trim()) go('verify', { text: text.trim() })
  }
  return (
    <Page title="扫一扫" tab="scan">
      <Heading text="查凭证真假" note="扫凭证上的二维码。不用登录。" />
      <Scanner active={active} onText={(found) => go('verify', { text: found })} />
      <View className="heading">扫不了</View>
      <TextField
        label="粘贴二维码里的网址"
        value={text}
        maxLength={2000}
        placeholder="https://…"
        error={tried && !text.trim() ? '请先粘贴网址' : undefined}
        onChange={setText}
        onDone={check}
      />
      <View className="after">
        <Button kind="outline" onTap={check}>
          查这个凭证
        </Button>
      </View>
      <View className="note after">电子证照上可能印的是网格码，微信和这里都读不了。请扫凭证上的二维码。</View>
    </Page>
  )
}
