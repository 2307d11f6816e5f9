import type { ComponentType } from 'react'
import type { FieldKindName } from '../../../../shared/vocabulary/fields'
import { AddressInput } from './address-input'
import { AuthorityInput } from './authority-input'
import { CategoryInput } from './category-input'
import { ChoiceInput, YesNoInput } from './choice-input'
import type { FieldInputProps } from './field-input-props'
import { ReceiveInput } from './receive-input'
import { MassInput, PhoneInput, TextFieldInput } from './text-inputs'
import { UnitInput } from './unit-input'

const inputs: Record<FieldKindName, ComponentType<FieldInputProps>> = {
  text: TextFieldInput,
  phone: PhoneInput,
  choice: ChoiceInput,
  yesno: YesNoInput,
  category: CategoryInput,
  unit: UnitInput,
  receive: ReceiveInput,
  address: AddressInput,
  authority: AuthorityInput,
  mass: MassInput,
}

/** Draws a field by its kind. */
export const FieldInput = (props: FieldInputProps) => {
  const Input = inputs[props.field.kind]
  return <Input {...props} />
}
