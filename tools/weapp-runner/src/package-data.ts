/** What the compiler hands to the runtime: plain JSON, so that it crosses realms and processes. */
export interface PackageData {
  appid: string
  app: AppConfig
  /** Static JSON of pages and components, by path without suffix. */
  json: Record<string, PageConfig>
  /** Scoped CSS by path without suffix; `app` is the global sheet. */
  styles: Record<string, string>
  /** Paths of every script in the package, without suffix. */
  scripts: string[]
  theme: { light: Record<string, string>; dark: Record<string, string> }
  /** Whether APIs and buttons that touch personal data ask for consent first, as WeChat has it since October 2023. */
  privacyCheck: boolean
}

interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  [key: string]: unknown
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  styleIsolation?: string
}

interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages: { root: string; name?: string; pages: string[]; independent?: boolean }[]
  window: WindowConfig
  tabBar?: { custom?: boolean; color?: string; selectedColor?: string; backgroundColor?: string; list: TabBarItem[] }
  usingComponents?: Record<string, string>
  sitemapLocation?: string
  themeLocation?: string
  preloadRule?: Record<string, { network?: string; packages: string[] }>
  lazyCodeLoading?: string
  darkmode?: boolean
  permission?: Record<string, unknown>
}

/** The screen that the run pretends to have; all lengths in CSS pixels. */
export interface Screen {
  width: number
  height: number
  pixelRatio: number
  statusBar: number
  /** Home-indicator strip at the bottom. */
  safeBottom: number
  theme: 'light' | 'dark'
  /** WeChat's 字体大小 setting, 16 is the standard. */
  fontSize: number
  platform: 'ios' | 'android'
}

export const NAV_BAR = 44
export const TAB_BAR = 50
