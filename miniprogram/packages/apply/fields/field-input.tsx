import type { ComponentType } from 'react'
import type { Answer } from '../../../../shared/rules'
import type { Field } from '../../../../shared/vocabulary/field'
import type { FieldKindName } from '../../../../shared/vocabulary/fields'
import type { Application } from '../use-application'
import { AddressInput } from './address-input'
import { AuthorityInput } from './authority-input'
import { CategoryInput } from './category-input'
import { ChoiceInput, YesNoInput } from './choice-input'
import { ReceiveInput } from './receive-input'
import { PhoneInput, TextFieldInput } from './text-inputs'
import { UnitInput } from './unit-input'

/** What a field knows of the application around it; a correction brings the same. */
export type FieldApp = Pick<Application, 'draft' | 'facts' | 'certificate' | 'context'> & { kept: { id: string } }
/** What every kind of field gets to draw itself. */
export interface FieldInputProps {
  app: FieldApp
  field: Field
  anchor: string
  answer: Answer | undefined
  error?: string
  onAnswer: (answer: Answer | undefined) => void
}

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
}

/** Draws a field by its kind. */
export const FieldInput = (props: FieldInputProps) => {
  const Input = inputs[props.field.kind]
  return <Input {...props} />
}
