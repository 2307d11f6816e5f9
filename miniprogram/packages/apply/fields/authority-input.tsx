import { View } from '@tarojs/components'
import { useState } from 'react'
import { authorities, provinceOf } from '../../../../shared/identity'
import { go } from '../../../client/go'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Field } from '../../../components/field/field'
import { Row } from '../../../components/row/row'
import type { FieldInputProps } from './field-input-props'

const provinceName = (division: string) => provinceOf(division)?.name ?? ''
const names = authorities().map(({ division }) => provinceName(division))
const provinces = names.filter((name, at) => names.indexOf(name) === at)

/** The issuing authority: first the province, then who issues there. */
export const AuthorityInput = ({ field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const [province, setProvince] = useState(typeof answer === 'string' ? provinceName(answer) : undefined)
  const choose = (name: string) => {
    setProvince(name)
    if (typeof answer === 'string' && provinceName(answer) !== name) onAnswer(undefined)
  }
  const there = authorities().filter(({ division }) => provinceName(division) === province)
  return (
    <Field id={anchor} label={field.label} hint={field.help} error={error}>
      <ChoiceList
        label="省份"
        layout="boxes"
        choices={provinces.map((name) => ({ value: name, text: name }))}
        value={province}
        onChange={choose}
      />
      {there.length > 0 && (
        <View className="after">
          <ChoiceList
            label={field.label}
            value={typeof answer === 'string' ? answer : undefined}
            onChange={onAnswer}
            choices={there.map(({ division, name, address }) => ({ value: division, text: name, note: address }))}
          />
        </View>
      )}
      <Row icon="phone" text="没有您的发证机关？联系我们" onTap={() => go('contact')} />
    </Field>
  )
}
