import Taro from '@tarojs/taro'

let ready = false

/**
 * Calls a cloud function with an envelope and gives its answer back unread.
 * @throws when the function could not be reached
 */
export async function callFunction(name: string, data: object): Promise<unknown> {
  if (!ready) {
    const env = process.env.TARO_APP_CLOUD_ENV
    Taro.cloud.init(env ? { env } : {})
    ready = true
  }
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result
}

/** Mini-programs have no cookies: the refresh token is kept by the app. */
export const keepsRefreshToken = true
