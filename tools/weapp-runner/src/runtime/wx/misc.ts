import { fromBase64, toBase64 } from '../base64'
import { host } from '../host'
import { SelectorQuery } from '../selector-query'
import { currentPage } from '../stack'
import { getLoader } from '../state'
import { asyncApis, WxError } from './define'
import { privacyGate } from './privacy'

const answer = (api: string) => (options: Record<string, any>) => {
  const { success, fail, complete, ...plain } = options
  return host('answer', { api, options: plain })
}

/** As answer, for what tells something about the person: consent comes first. */
const personal = (api: string) => async (options: Record<string, any>) => {
  await privacyGate(api)
  return answer(api)(options)
}

const recorded =
  (kind: string, ...fields: string[]) =>
  (options: Record<string, unknown>) =>
    host('record', { kind, ...Object.fromEntries(fields.map((name) => [name, options[name]])) })

const updateManager = {
  onCheckForUpdate: (run: (result: object) => void) => {
    setTimeout(() => run({ hasUpdate: false }), 0)
  },
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => undefined,
}

const logger = () => {
  const write = () => undefined
  return { debug: write, info: write, warn: write, error: write, log: write, setFilterMsg: write, addFilterMsg: write }
}

export const misc = {
  ...asyncApis({
    login: answer('login'),
    checkSession: () => undefined,
    getUserInfo: answer('getUserInfo'),
    getUserProfile: answer('getUserProfile'),
    requestSubscribeMessage: async (options) => {
      const result = await answer('requestSubscribeMessage')(options)
      await host('record', { kind: 'subscribe', tmplIds: options.tmplIds, result })
      return result
    },
    getSetting: () => host('settings.get'),
    openSetting: answer('openSetting'),
    authorize: async ({ scope }) => {
      await privacyGate('authorize')
      return host('settings.authorize', { scope })
    },
    makePhoneCall: recorded('phoneCall', 'phoneNumber'),
    setClipboardData: async ({ data }) => host('clipboard.set', { data }),
    getClipboardData: async () => {
      await privacyGate('getClipboardData')
      return host('clipboard.get')
    },
    vibrateShort: () => undefined,
    vibrateLong: () => undefined,
    setKeepScreenOn: () => undefined,
    setVisualEffectOnCapture: () => undefined,
    getScreenBrightness: () => ({ value: 0.5 }),
    setScreenBrightness: recorded('brightness', 'value'),
    hideKeyboard: () => undefined,
    showShareMenu: () => undefined,
    hideShareMenu: () => undefined,
    updateShareMenu: () => undefined,
    getLocation: personal('getLocation'),
    openLocation: recorded('location', 'latitude', 'longitude', 'name', 'address'),
    chooseLocation: personal('chooseLocation'),
    chooseAddress: personal('chooseAddress'),
    navigateToMiniProgram: recorded('otherMiniProgram', 'appId', 'path'),
    navigateBackMiniProgram: recorded('backMiniProgram'),
    openCustomerServiceChat: recorded('customerService', 'corpId'),
    startFacialRecognitionVerify: answer('startFacialRecognitionVerify'),
    getBatteryInfo: () => ({ level: 100, isCharging: true }),
    checkIsAddedToMyMiniProgram: () => ({ added: false }),
    setBackgroundFetchToken: () => undefined,
    exitMiniProgram: recorded('exit'),
    reportEvent: () => undefined,
    loadSubpackage: ({ name }) => {
      try {
        getLoader().loadPackage(name)
      } catch (error) {
        throw new WxError((error as Error).message)
      }
    },
    preDownloadSubpackage: ({ name }) => getLoader().loadPackage(name),
  }),
  createSelectorQuery: () => new SelectorQuery(),
  createIntersectionObserver: (component: { createIntersectionObserver(options: object): unknown }, options: object) =>
    (component ?? currentPage()!.caller).createIntersectionObserver(options),
  nextTick: (run: () => void) => {
    setTimeout(run, 0)
  },
  arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
  base64ToArrayBuffer: fromBase64,
  getUpdateManager: () => updateManager,
  getLogManager: logger,
  getRealtimeLogManager: logger,
  getLaunchOptionsSync: () => launchOptions,
  getEnterOptionsSync: () => launchOptions,
  getExtConfigSync: () => ({}),
  getPerformance: () => ({
    getEntries: () => [],
    createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
  }),
  reportMonitor: () => undefined,
  reportAnalytics: () => undefined,
  setPageStyle: () => undefined,
}

let launchOptions: Record<string, unknown> = {}
export const setLaunchOptions = (value: Record<string, unknown>) => {
  launchOptions = value
}
