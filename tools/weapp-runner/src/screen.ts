import type { Screen } from './package-data'

/** A common phone: 375×812 CSS pixels with a notch. */
export const DEFAULT_SCREEN: Screen = {
  width: 375,
  height: 812,
  pixelRatio: 2,
  statusBar: 44,
  safeBottom: 34,
  theme: 'light',
  fontSize: 16,
  platform: 'ios',
}
