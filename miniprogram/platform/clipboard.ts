import Taro from '@tarojs/taro'

/** Puts a text where it can be pasted from; rejects where that is not allowed. */
export const copyText = async (text: string): Promise<void> => void (await Taro.setClipboardData({ data: text }))
