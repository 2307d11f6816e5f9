import { useEffect } from 'react'

// The parts of Taro's API that the client uses, with storage in memory and calls recorded.
const stored = new Map<string, unknown>()

/** Every navigation since the last reset, as "method url". */
export const journeys: string[] = []

/** Forgets storage and journeys; call before each test. */
export function resetTaro() {
  stored.clear()
  journeys.length = 0
}

const go =
  (method: string) =>
  ({ url = '' }: { url?: string } = {}) => {
    journeys.push(`${method} ${url}`)
    return Promise.resolve()
  }

let params: Record<string, string> = {}

/** What useRouter() and useLoad() tell the page under test. */
export function openWith(query: Record<string, string>) {
  params = query
}

export const useRouter = () => ({ path: '', params })
export const useLoad = (task: (query: Record<string, string>) => void) =>
  useEffect(() => {
    task(params)
  }, [])
export const useDidShow = (task: () => void) =>
  useEffect(() => {
    task()
  }, [])
export const useDidHide = (_task: () => void) => undefined
export const useReachBottom = (_task: () => void) => undefined
export const usePullDownRefresh = (_task: () => void) => undefined
export const usePageScroll = (_task: () => void) => undefined

type PrivacyAnswer = (result: { event: string; buttonId?: string }) => void
let privacy: ((resolve: PrivacyAnswer) => void) | undefined
/** What WeChat does when a privacy API is used before the person has agreed. */
export const needPrivacy = (resolve: PrivacyAnswer) => privacy?.(resolve)

const Taro = {
  onNeedPrivacyAuthorization: (listener: (resolve: PrivacyAnswer) => void) => {
    privacy = listener
  },
  openPrivacyContract: () => {
    journeys.push('openPrivacyContract')
  },
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    stored.set(key, value)
  },
  removeStorageSync: (key: string) => {
    stored.delete(key)
  },
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  navigateTo: go('navigateTo'),
  redirectTo: go('redirectTo'),
  reLaunch: go('reLaunch'),
  switchTab: go('switchTab'),
  navigateBack: go('navigateBack'),
  getCurrentPages: () => [{}, {}],
  pageScrollTo: () => Promise.resolve(),
  previewImage: () => Promise.resolve(),
  stopPullDownRefresh: () => Promise.resolve(),
  setNavigationBarTitle: () => Promise.resolve(),
  setNavigationBarColor: () => Promise.resolve(),
  setBackgroundColor: () => Promise.resolve(),
  getSystemInfoSync: () => ({ theme: 'light', platform: 'devtools' }),
  getAppBaseInfo: () => ({ theme: 'light' }),
  onThemeChange: () => undefined,
  makePhoneCall: () => Promise.resolve(),
}

export default Taro
