import type { Methods } from './method'

/** Storage, clipboard, permissions: what a phone keeps between starts of the app. */
export function stateMethods(): Methods {
  const storage = new Map<string, string>()
  const settings = new Map<string, boolean>()
  let clipboard = ''
  let privacy = false
  return {
    'storage.all': () => Object.fromEntries(storage),
    'storage.set': ({ key, value }) => {
      storage.set(key, value)
    },
    'storage.remove': ({ key }) => {
      storage.delete(key)
    },
    'storage.clear': () => storage.clear(),
    'clipboard.set': ({ data }) => {
      clipboard = String(data)
    },
    'clipboard.get': () => ({ data: clipboard }),
    'settings.get': () => ({
      authSetting: Object.fromEntries(settings),
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    }),
    'settings.authorize': ({ scope }) => {
      settings.set(scope, true)
    },
    'privacy.agreed': () => privacy,
    'privacy.agree': () => {
      privacy = true
    },
  }
}
