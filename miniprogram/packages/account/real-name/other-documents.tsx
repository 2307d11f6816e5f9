import { useState } from 'react'
import { View } from '@tarojs/components'
import { go } from '../../../client/go'
import { Button } from '../../../components/button/button'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'

/** Holders of other documents are told plainly that they cannot go on here, and where they can. */
export const OtherDocuments = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row text="我没有居民身份证" onTap={() => setOpen(true)} />
      <Sheet open={open} title="这里只能用居民身份证认证" onClose={() => setOpen(false)}>
        <View className="note">持护照、港澳台居民居住证或军官证的，请带证件到发证机关窗口办理。</View>
        <Button kind="outline" onTap={() => go('contact')}>
          找发证机关
        </Button>
        <Button kind="outline" onTap={() => setOpen(false)}>
          知道了
        </Button>
      </Sheet>
    </>
  )
}
