import { Button } from '@tarojs/components'
import type { PhoneButtonProps } from './elements'
import { TapTarget } from './tap-target'

/** 用户一键登录: WeChat hands out a code that the server changes into the phone number. */
export const PhoneButton = ({ text, ready, onCode, onBlocked }: PhoneButtonProps) =>
  ready ? (
    <Button
      className="button button--filled phone-button"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => onCode((detail as { code?: string }).code)}
    >
      {text}
    </Button>
  ) : (
    <TapTarget className="button button--filled" onTap={onBlocked}>
      {text}
    </TapTarget>
  )

/** Whether this target can hand out the phone number. */
export const hasPhoneButton = true
