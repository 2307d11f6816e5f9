import { useState } from 'react'
import { View } from '@tarojs/components'
import { divisionName } from '../../../../shared/identity/division-list'
import type { AddressProblem, PostalAddress } from '../../../../shared/identity/postal-address'
import { Field } from '../../../components/field/field'
import { Row } from '../../../components/row/row'
import { TextField } from '../../../components/text-field/text-field'
import { Toggle } from '../../../components/toggle/toggle'
import { DistrictPicker } from './district-picker'
import './address-form.scss'

interface FormProps {
  address: PostalAddress
  usual: boolean
  /** It is the usual one already; another becomes it by being marked. */
  fixed: boolean
  problems: AddressProblem[]
  onChange: (change: Partial<PostalAddress>) => void
  onUsual: (usual: boolean) => void
}

/** The parts of a postal address: to whom, which telephone, where. */
export const AddressForm = ({ address, usual, fixed, problems, onChange, onUsual }: FormProps) => {
  const [picking, setPicking] = useState(false)
  const wrong = (at: AddressProblem['at']) => problems.find((problem) => problem.at === at)?.message
  const choose = (division: string) => {
    onChange({ division, area: divisionName(division) ?? '' })
    setPicking(false)
  }
  return (
    <View>
      <TextField
        id="at-recipient"
        label="收件人"
        maxLength={40}
        value={address.recipient}
        error={wrong('recipient')}
        onChange={(recipient) => onChange({ recipient })}
      />
      <TextField
        id="at-phone"
        label="收件人手机号"
        hint="快递员会打这个电话，邮费到付"
        kind="digits"
        maxLength={20}
        value={address.phone}
        error={wrong('phone')}
        onChange={(phone) => onChange({ phone })}
      />
      <Field id="at-division" label="所在地区" error={wrong('division')}>
        <View className={`address-form__area ${wrong('division') ? 'address-form__area--wrong' : ''}`}>
          <Row
            text={address.area || '选省、市、区县'}
            end={address.area ? '更换' : undefined}
            onTap={() => setPicking(true)}
          />
        </View>
      </Field>
      <TextField
        id="at-line"
        label="详细地址"
        hint="街道或乡镇、门牌号、楼栋房号"
        kind="lines"
        maxLength={120}
        value={address.line}
        error={wrong('line')}
        onChange={(line) => onChange({ line })}
      />
      <View className="after">
        {fixed ? (
          <View className="note">这是常用地址，申请时自动填上。</View>
        ) : (
          <Toggle text="设为常用地址" note="申请时自动填上" on={usual} onChange={onUsual} />
        )}
      </View>
      {picking && (
        <DistrictPicker open district={address.division} onChoose={choose} onClose={() => setPicking(false)} />
      )}
    </View>
  )
}
