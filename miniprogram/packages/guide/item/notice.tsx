import { View } from '@tarojs/components'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { go } from '../../../client/go'
import { agreeToNotice } from '../../../client/notices'
import { Button } from '../../../components/button/button'
import { Sheet } from '../../../components/sheet/sheet'
import './notice.scss'

/** 业务须知, agreed to before anything is filled in. */
export const Notice = ({ of, certificate, open, onClose }: { of: ServiceDefinition, certificate?: string, open: boolean, onClose: () => void }) => {
  const agree = () => {
    onClose()
    agreeToNotice(of.code)
    go('apply', { service: of.code, certificate })
  }
  return (
    <Sheet open={open} title='业务须知' onClose={onClose}>
      {of.notice.map(({ id, text }, index) => (
        <View className='notice__line' key={id}>{index + 1}. {text}</View>
      ))}
      <Button onTap={agree}>同意并确认</Button>
      <Button kind='outline' onTap={onClose}>再看看</Button>
    </Sheet>
  )
}
