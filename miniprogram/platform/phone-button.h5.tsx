import type { PhoneButtonProps } from './elements'

/** A browser does not know its phone number: people type it. */
export const PhoneButton = (_props: PhoneButtonProps) => null

export const hasPhoneButton = false
