import { Button, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { createStore, useStore } from '../client/store'
import { Button as OwnButton } from '../components/button/button'
import { Sheet } from '../components/sheet/sheet'

const agreeButton = 'agree-privacy'
type PrivacyAnswer = (result: { event: 'agree' | 'disagree'; buttonId?: string }) => void

/** The calls that wait for an answer. WeChat disables its privacy APIs until the person has agreed once. */
const waiting = createStore<PrivacyAnswer[]>([])
// Before base library 2.32.3 WeChat neither asks nor disables anything.
Taro.onNeedPrivacyAuthorization?.((resolve) => waiting.set([...waiting.get(), resolve as PrivacyAnswer]))

function answer(event: 'agree' | 'disagree'): void {
  const asked = waiting.get()
  waiting.set([])
  asked.forEach((resolve) => resolve(event === 'agree' ? { event, buttonId: agreeButton } : { event }))
}

/** Asks before the first use of camera, album or phone number, and says what each is for. */
export const PrivacyGate = () => {
  const asked = useStore(waiting)
  return (
    <Sheet open={asked.length > 0} title="先同意隐私保护指引" onClose={() => answer('disagree')}>
      <View className="note">拍照、选图用来上传证件和材料，保存到相册用来下载凭证。只在您点按时使用。</View>
      <Button
        id={agreeButton}
        className="button button--filled"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answer('agree')}
      >
        同意并继续
      </Button>
      <OwnButton kind="outline" onTap={() => Taro.openPrivacyContract()}>
        看隐私保护指引
      </OwnButton>
      <OwnButton kind="outline" onTap={() => answer('disagree')}>
        不同意
      </OwnButton>
    </Sheet>
  )
}
