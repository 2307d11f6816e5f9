import { useState } from 'react'
import { View } from '@tarojs/components'
import { certificateBind } from '../../../../shared/contracts/account'
import { detailOf } from '../../../../shared/errors'
import { parseQualificationNumber } from '../../../../shared/identity/certificate-number'
import { catalogueEntry, helpFor } from '../../../../shared/services/catalogue'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import type { CallError } from '../../../client/call-error'
import { go, goBack } from '../../../client/go'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { TextField } from '../../../components/text-field/text-field'
import { toast } from '../../../components/toast/toast'

/** Where a refusal leads on: the item by which the authority looks for the certificate. */
function wayOn(error: CallError) {
  if (error.code !== 'certificate-not-bound') return undefined
  const to = catalogueEntry(detailOf(error, 'certificate-not-bound')?.insteadGoTo ?? '')
  return to
    ? { text: '申请核实', onTap: () => go('guide', { service: to.code }) }
    : { text: '联系发证机关', onTap: () => go('contact') }
}

/** 绑定从业资格证: by its number, where the verified ID number did not find it. */
export default function Bind() {
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const read = parseQualificationNumber(number)
  const binding = useAction(async () => {
    setTried(true)
    if (!read.ok) return
    await call(certificateBind, { number: read.number })
    toast('证已绑定')
    goBack()
  })
  return (
    <Page
      title="绑定从业资格证"
      bar={
        <BottomBar>
          <Button busy={binding.busy && '正在查找'} onTap={binding.run}>
            绑定
          </Button>
        </BottomBar>
      }
    >
      <SignInFirst what="实名认证后，才能绑定您本人的证。">
        <Heading text="绑定从业资格证" note="按身份证号没有查到的证，填证号再查一次" />
        {binding.error && (
          <ErrorCard title={binding.error.message} code={binding.error.requestId} action={wayOn(binding.error)} />
        )}
        <TextField
          id="number"
          label="从业资格证号"
          hint="照证上印的填，多数和身份证号一样，早年的是15位"
          kind="idcard"
          maxLength={22}
          value={number}
          error={tried && !read.ok ? read.message : undefined}
          onChange={setNumber}
          onDone={binding.run}
        />
        {tried && read.ok && read.warning && <View className="note">{read.warning}</View>}
        <View className="after note">
          姓名相符，登记的是您的15位旧身份证号、或号码写法不同的，马上绑定。其他情况由发证机关核实。
        </View>
        <View className="heading" />
        <View className="rows">
          <Row
            icon="search"
            text="证号不知道、绑定不上？申请核实"
            onTap={() => go('guide', { service: helpFor('missing').code })}
          />
        </View>
      </SignInFirst>
    </Page>
  )
}
