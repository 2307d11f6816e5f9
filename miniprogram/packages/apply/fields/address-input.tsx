import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { addressList } from '../../../../shared/contracts/addresses'
import { groupPhone } from '../../../../shared/identity/masking'
import { readAddress } from '../../../../shared/identity/postal-address'
import { call } from '../../../client/call'
import { go } from '../../../client/go'
import { Button } from '../../../components/button/button'
import { Field } from '../../../components/field/field'
import { Row } from '../../../components/row/row'
import { takeChosen } from '../chosen-address'
import type { FieldInputProps } from './field-input-props'
import './address-input.scss'

/** A postal address out of the saved ones; who has a usual one finds it filled in. */
export const AddressInput = ({ app, field, anchor, answer, error, onAnswer }: FieldInputProps) => {
  const wanted = `${app.kept.id}-${field.id}`
  const newest = useRef({ answer, onAnswer })
  newest.current = { answer, onAnswer }
  useDidShow(() => {
    const chosen = takeChosen(wanted)
    if (chosen !== undefined) newest.current.onAnswer(chosen)
  })
  useEffect(() => {
    let here = true
    if (answer === undefined) {
      // Filling in the usual one is a courtesy: without it, or without a network, the person chooses.
      call(addressList, {})
        .then(({ addresses }) => {
          const usual = addresses.find((one) => one.usual)
          if (here && usual && newest.current.answer === undefined) newest.current.onAnswer(usual.address)
        })
        .catch(() => undefined)
    }
    return () => {
      here = false
    }
  }, [])
  const address = readAddress(answer)
  const choose = () => go('addresses', { wanted })
  return (
    <Field id={anchor} label={field.label} hint={field.help} optional={field.optional} error={error}>
      {address ? (
        <View className="card address-input">
          <Row
            text={`${address.area}${address.line}`}
            note={`${address.recipient} ${groupPhone(address.phone)}`}
            end="更换"
            onTap={choose}
          />
        </View>
      ) : (
        <Button kind="outline" onTap={choose}>
          选择邮寄地址
        </Button>
      )}
    </Field>
  )
}
