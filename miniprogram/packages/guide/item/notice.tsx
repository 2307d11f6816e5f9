import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { go } from '../../../client/go'
import { agreeToNotice } from '../../../client/notices'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Sheet } from '../../../components/sheet/sheet'
import './notice.scss'

/** 业务须知, agreed to before anything is filled in. */
export const Notice = ({
  of,
  subject,
  open,
  onClose,
}: {
  of: ServiceDefinition
  subject?: string
  open: boolean
  onClose: () => void
}) => {
  const [variant, setVariant] = useState<string>()
  const several = of.variants.length > 1
  const agree = () => {
    onClose()
    agreeToNotice(of.code)
    go('apply', { service: of.code, variant: several ? variant : undefined, subject })
  }
  // Which kind it is decides what is asked, and so comes first.
  if (several && !variant) {
    return (
      <Sheet open={open} title="办哪一种？" onClose={onClose}>
        <ChoiceList
          label="办理类型"
          choices={of.variants.map(({ code, name, line }) => ({ value: code, text: name, note: line }))}
          onChange={setVariant}
        />
        <Button kind="outline" onTap={onClose}>
          再看看
        </Button>
      </Sheet>
    )
  }
  return (
    <Sheet open={open} title="业务须知" onClose={onClose}>
      {of.notice.map(({ id, text }, index) => (
        <View className="notice__line" key={id}>
          {index + 1}. {text}
        </View>
      ))}
      <Button onTap={agree}>同意并确认</Button>
      {several && (
        <Button kind="outline" onTap={() => setVariant(undefined)}>
          换一种
        </Button>
      )}
      <Button kind="outline" onTap={onClose}>
        再看看
      </Button>
    </Sheet>
  )
}
