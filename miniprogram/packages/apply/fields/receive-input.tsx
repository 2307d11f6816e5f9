import { View } from '@tarojs/components'
import { ChoiceInput } from './choice-input'
import type { FieldInputProps } from './field-input-props'
import { ReceiveNote } from './receive-note'

/** 领取方式; for 自取 the counter where it is fetched. */
export const ReceiveInput = (props: FieldInputProps) => {
  const division = props.app.subject?.authority.division
  return (
    <View>
      <ChoiceInput {...props} />
      {props.answer === 'pickup' && division && <ReceiveNote division={division} />}
    </View>
  )
}
