import { NAV_BAR, TAB_BAR } from '../../package-data'
import { env } from '../env'
import { isTab } from '../routes'
import { currentPage } from '../stack'
import { asyncApis } from './define'

const SDK = '3.7.0'

const safeArea = () => {
  const { width, height, statusBar, safeBottom } = env().screen
  return {
    left: 0,
    right: width,
    top: statusBar,
    bottom: height - safeBottom,
    width,
    height: height - statusBar - safeBottom,
  }
}

function windowInfo() {
  const { width, height, pixelRatio, statusBar, safeBottom } = env().screen
  const page = currentPage()
  const bars = page && page.config.navigationStyle === 'custom' ? 0 : statusBar + NAV_BAR
  const tabs = page && isTab(page.path) ? TAB_BAR + safeBottom : 0
  return {
    pixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - bars - tabs,
    statusBarHeight: statusBar,
    safeArea: safeArea(),
    screenTop: bars,
  }
}

const deviceInfo = () => {
  const { platform } = env().screen
  return platform === 'ios'
    ? {
        abi: 'arm64',
        benchmarkLevel: -1,
        brand: 'iPhone',
        model: 'iPhone X',
        system: 'iOS 13.0',
        platform,
        memorySize: 3072,
      }
    : {
        abi: 'arm64-v8a',
        benchmarkLevel: 30,
        brand: 'HUAWEI',
        model: 'JKM-AL00',
        system: 'Android 10',
        platform,
        memorySize: 4096,
      }
}

const baseInfo = () => ({
  SDKVersion: SDK,
  enableDebug: false,
  host: { env: 'WeChat', appId: '' },
  language: 'zh_CN',
  version: '8.0.50',
  theme: env().pkg.app.darkmode ? env().screen.theme : 'light',
  fontSizeSetting: env().screen.fontSize,
  fontSizeScaleFactor: env().screen.fontSize / 16,
})

const systemInfo = () => ({
  ...deviceInfo(),
  ...windowInfo(),
  ...baseInfo(),
  ...systemSetting(),
  cameraAuthorized: true,
})

const systemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
})

const authorizeSetting = () => ({
  albumAuthorized: 'authorized',
  bluetoothAuthorized: 'not determined',
  cameraAuthorized: 'authorized',
  locationAuthorized: 'not determined',
  locationReducedAccuracy: false,
  microphoneAuthorized: 'not determined',
  notificationAuthorized: 'authorized',
  phoneCalendarAuthorized: 'not determined',
})

export const system = {
  ...asyncApis({ getSystemInfo: systemInfo, getSystemInfoAsync: systemInfo }),
  getSystemInfoSync: systemInfo,
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: baseInfo,
  getSystemSetting: systemSetting,
  getAppAuthorizeSetting: authorizeSetting,
  getMenuButtonBoundingClientRect: () => {
    const { width, statusBar } = env().screen
    return { width: 87, height: 32, left: width - 94, right: width - 7, top: statusBar + 4, bottom: statusBar + 36 }
  },
  getAccountInfoSync: () => ({
    miniProgram: { appId: env().pkg.appid, envVersion: 'develop', version: '' },
    plugin: {},
  }),
  getRendererUserAgent: () => 'weapp-runner',
}
