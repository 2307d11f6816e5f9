import Taro from '@tarojs/taro'

/** Whether this target has messages that a person must permit. */
export const asksToSubscribe = true

/**
 * Asks for permission to send these messages. WeChat allows it only within a tap; a refusal is an answer like any
 * other.
 */
export async function askToSubscribe(tmplIds: string[]): Promise<void> {
  if (tmplIds.length === 0) return
  await Taro.requestSubscribeMessage({ tmplIds } as Taro.requestSubscribeMessage.Option).catch(() => undefined)
}
