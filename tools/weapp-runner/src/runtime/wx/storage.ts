import { hostSync } from '../host'
import { asyncApis, WxError } from './define'

const LIMIT_KB = 10 * 1024
const ITEM_LIMIT = 1024 * 1024

/** Storage lives here for speed and is written through to the host, which outlives a relaunch of the app. */
export function storage(): Record<string, unknown> {
  const values = new Map<string, string>(Object.entries(hostSync('storage.all') as Record<string, string>))
  const size = () => Math.ceil([...values].reduce((sum, [key, value]) => sum + key.length + value.length, 0) / 1024)

  const set = (key: string, data: unknown) => {
    if (!key) throw new WxError('key should not be empty')
    const text = JSON.stringify({ data })
    if (text.length > ITEM_LIMIT) throw new WxError('exceed storage item max length')
    if (size() + text.length / 1024 > LIMIT_KB) throw new WxError('exceed storage max size')
    values.set(key, text)
    hostSync('storage.set', { key, value: text })
  }
  const get = (key: string) => {
    const text = values.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as { data: unknown }).data
  }
  const remove = (key: string) => {
    values.delete(key)
    hostSync('storage.remove', { key })
  }
  const clear = () => {
    values.clear()
    hostSync('storage.clear')
  }
  const info = () => ({ keys: [...values.keys()], currentSize: size(), limitSize: LIMIT_KB })

  return {
    ...asyncApis({
      setStorage: ({ key, data }) => set(key, data),
      getStorage: ({ key }) => {
        if (!values.has(key)) throw new WxError('data not found')
        return { data: get(key) }
      },
      removeStorage: ({ key }) => remove(key),
      clearStorage: clear,
      getStorageInfo: info,
      batchSetStorage: ({ kvList }) =>
        kvList.forEach(({ key, value }: { key: string; value: unknown }) => set(key, value)),
      batchGetStorage: ({ keyList }) => ({ dataList: keyList.map(get) }),
    }),
    setStorageSync: set,
    getStorageSync: (key: string) => get(key) ?? '',
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    batchSetStorageSync: (list: { key: string; value: unknown }[]) => list.forEach(({ key, value }) => set(key, value)),
    batchGetStorageSync: (keys: string[]) => keys.map(get),
  }
}
