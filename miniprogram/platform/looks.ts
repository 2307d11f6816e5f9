import Taro from '@tarojs/taro'

/** Whether the phone is in dark mode now. */
export const systemIsDark = (): boolean => Taro.getAppBaseInfo().theme === 'dark'

/** Tells every later change of the phone's dark mode. */
export function watchSystemDark(listener: (dark: boolean) => void): void {
  Taro.onThemeChange(({ theme }) => listener(theme === 'dark'))
}

/** Colours the native frame around a page; it follows the phone by itself, but not a theme chosen in the app. */
export function paintFrame(dark: boolean, ground: string): void {
  void Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor: ground })
  void Taro.setBackgroundColor({ backgroundColor: ground })
}

/** Sets the title in the native frame. */
export const titleFrame = (title: string): void => void Taro.setNavigationBarTitle({ title })
