import { WeChatError, type OpenApiHandler } from 'cloudbase-local'

/** WeChat's `phonenumber.getPhoneNumber`: here the button's code is `phone:` and the number itself. */
export const getPhoneNumber: OpenApiHandler = ({ code }) => {
  const number = /^phone:(1[3-9]\d{9})$/.exec(String(code))?.[1]
  if (!number) throw new WeChatError(40029, 'invalid code')
  return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' } }
}
