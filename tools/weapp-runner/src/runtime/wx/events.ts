import { listeners } from './define'

/** Everything that the app may listen to, by wx name without `on`/`off`. */
export const channels = {
  AppShow: listeners<object>(),
  AppHide: listeners<object>(),
  Error: listeners<string>(),
  UnhandledRejection: listeners<{ reason: unknown; promise: unknown }>(),
  PageNotFound: listeners<object>(),
  ThemeChange: listeners<{ theme: string }>(),
  WindowResize: listeners<object>(),
  NetworkStatusChange: listeners<object>(),
  MemoryWarning: listeners<object>(),
  UserCaptureScreen: listeners<object>(),
  KeyboardHeightChange: listeners<object>(),
  AudioInterruptionBegin: listeners<object>(),
  AudioInterruptionEnd: listeners<object>(),
  LazyLoadError: listeners<object>(),
  AppRoute: listeners<object>(),
  AppRouteDone: listeners<object>(),
  NetworkWeakChange: listeners<object>(),
  DeviceOrientationChange: listeners<object>(),
  LocationChange: listeners<object>(),
}

export const events: Record<string, unknown> = {}
for (const [name, { on, off }] of Object.entries(channels)) {
  events[`on${name}`] = on
  events[`off${name}`] = off
}
