import { useState } from 'react'
import { View } from '@tarojs/components'
import { certificateList, type CertificateView } from '../../../../shared/contracts/services'
import { formatClock } from '../../../../shared/calendar/format'
import { call } from '../../../client/call'
import { categoriesOf, lastGrade, numberOf, pillOf, today } from '../../../client/certificates'
import { go } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { CertificateCard } from '../../../components/certificate-card/certificate-card'
import { Empty } from '../../../components/empty/empty'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'

const Card = ({ view, open, onOpen }: { view: CertificateView, open: boolean, onOpen: () => void }) => {
  const pill = pillOf(view, today())
  const grade = lastGrade(view)
  return (
    <CertificateCard
      ground={pill.tone === 'over' ? 'expired' : 'qualification'}
      kind='从业资格证'
      name={categoriesOf(view)}
      pill={pill}
      open={open}
      onOpen={onOpen}
      facts={[
        { label: '姓名', value: view.holder.name },
        { label: '证号', value: numberOf(view) },
        { label: '有效期至', value: view.certificate.validUntil.replace(/-/g, '.') },
        { label: '诚信等级', value: grade?.grade ?? '还没有' },
      ]}
      action={grade?.voucherId ? { text: '出示二维码', icon: 'qr', onTap: () => go('voucher', { id: grade.voucherId }) } : undefined}
    />
  )
}

/** 我的证照: what the register holds under the verified ID number. */
export default function Certificates() {
  const account = useAccount()
  const [opened, setOpened] = useState<string>()
  const [loaded, again] = useLoaded(account?.verified ? account.id : undefined, () => call(certificateList, {}))
  return (
    <Page title='我的证照'>
      <SignInFirst what='实名认证后，您名下的证照自动显示在这里。'>
        <Shown of={loaded} again={again}>
          {({ certificates }) => certificates.length === 0
            ? (
                <Empty
                  title='没有查到您的证照'
                  text='证在其他身份证号下，或刚换过发证机关的，请联系发证机关核实。'
                  action={{ text: '联系我们', onTap: () => go('contact') }}
                />
              )
            : (
                <>
                  {certificates.map((view, index) => {
                    const { id } = view.certificate
                    return <Card key={id} view={view} open={opened ? opened === id : index === 0} onOpen={() => setOpened(id)} />
                  })}
                  <View className='heading' />
                  <View className='note'>这里显示证照库里的当前状态，更新于{formatClock(Date.now())}。不替代纸质证件。</View>
                  <Row icon='flag' text='少了证或信息不对？申请核实' onTap={() => go('contact', { division: certificates[0]?.authority.division })} />
                </>
              )}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
