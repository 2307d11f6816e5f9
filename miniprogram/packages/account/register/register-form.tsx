import { View } from '@tarojs/components'
import { goInstead } from '../../../client/go'
import { CheckRow } from '../../../components/check-row/check-row'
import { ErrorCard } from '../../../components/error-card/error-card'
import { TextField } from '../../../components/text-field/text-field'
import { Agreements } from '../agreements'
import { NewPassword } from '../new-password'
import { PhoneCodeFields } from '../phone-code-fields'
import type { Registration } from './use-register'

/** Whoever has an account already goes on to it instead of registering. */
const wayOn = (code: string | undefined) =>
  code === 'identity-bound' || code === 'registered' ? { text: '去登录', onTap: () => goInstead('login') } : undefined

/** One form: account, who it is, and the phone that proves it. */
export const RegisterForm = ({ of }: { of: Registration }) => {
  const { form, set, problems, password, longTerm, phone } = of
  return (
    <>
      {phone.error && (
        <ErrorCard title={phone.error.message} code={phone.error.requestId} action={wayOn(phone.error.code)} />
      )}
      {of.agreementsWrong && <ErrorCard title="请先勾选两份协议" text="勾选后才能注册。" />}
      <TextField
        id="account"
        label="用户账号"
        hint="4到20位，字母、数字或下划线，登录时用"
        maxLength={20}
        value={form.account}
        error={problems.account}
        onChange={set('account')}
      />
      <NewPassword value={password} account={form.account} tried={of.tried} onChange={of.setPassword} />
      <View className="heading">身份信息</View>
      <View className="note">由公安核验，要和身份证一字不差。个体户请填经营者本人的。</View>
      <TextField id="name" label="姓名" maxLength={30} value={form.name} error={problems.name} onChange={set('name')} />
      <TextField
        id="idNumber"
        label="身份证号"
        kind="idcard"
        maxLength={22}
        placeholder="18位身份证号"
        value={form.idNumber}
        error={problems.idNumber}
        onChange={set('idNumber')}
      />
      <TextField
        id="validFrom"
        label="身份证有效起始日期"
        hint="在国徽面，例如20150608"
        kind="digits"
        maxLength={11}
        placeholder="8位数字"
        value={form.validFrom}
        error={problems.validFrom}
        onChange={set('validFrom')}
      />
      {!longTerm && (
        <TextField
          id="validTo"
          label="身份证有效截止日期"
          kind="digits"
          maxLength={11}
          placeholder="8位数字"
          value={form.validTo}
          error={problems.validTo}
          onChange={set('validTo')}
        />
      )}
      <CheckRow text="身份证有效期是长期" checked={longTerm} onChange={of.setLongTerm} />
      <View className="heading">手机号</View>
      <PhoneCodeFields of={phone} hint="填您本人在用的，以后也能用它登录" />
      <Agreements ticked={of.ticked} wrong={of.agreementsWrong} onChange={of.setTicked} />
    </>
  )
}
