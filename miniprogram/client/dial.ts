import Taro from '@tarojs/taro'

/** Offers to call a number; the person confirms. */
export const dial = (phoneNumber: string): void => void Taro.makePhoneCall({ phoneNumber })
