import Taro from '@tarojs/taro'

/** Reads a JSON value kept on the device; undefined when there is none. */
export function readStored<T>(key: string): T | undefined {
  const value = Taro.getStorageSync<T | ''>(key)
  return value === '' ? undefined : value
}

/** Keeps a JSON value on the device. A full or forbidden storage (private browsing) is no reason to stop the page. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

/** Forgets a kept value. */
export const removeStored = (key: string): void => Taro.removeStorageSync(key)
