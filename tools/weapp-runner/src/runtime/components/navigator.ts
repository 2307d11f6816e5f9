import type { Builtin } from './builtin'
import { env } from '../env'

export const navigator: Builtin = {
  tag: 'navigator',
  props: {
    target: 'self',
    url: null,
    openType: 'navigate',
    delta: 1,
    appId: null,
    path: null,
    extraData: null,
    version: null,
    shortLink: null,
    hoverClass: 'navigator-hover',
  },
  control(host) {
    const method: Record<string, string> = {
      navigate: 'navigateTo',
      redirect: 'redirectTo',
      switchTab: 'switchTab',
      reLaunch: 'reLaunch',
      navigateBack: 'navigateBack',
    }
    return {
      activate() {
        const name = method[host.get('openType')] ?? 'navigateTo'
        const wx = env().global.wx as Record<string, (options: object) => void>
        wx[name]!({
          url: host.get('url'),
          delta: host.get('delta'),
          success: (detail: object) => host.fire('success', detail),
          fail: (detail: object) => host.fire('fail', detail),
          complete: (detail: object) => host.fire('complete', detail),
        })
      },
    }
  },
}
