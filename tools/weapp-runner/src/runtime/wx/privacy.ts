import { env, problem } from '../env'
import { host, hostSync } from '../host'
import { asyncApis, WxError } from './define'

let handler: ((resolve: (answer: { event: string }) => void, info: object) => void) | null = null

const agreed = () => !env().pkg.app.privacyCheck || hostSync('privacy.agreed')

/** The agreement lasts until storage is cleared, as on a phone until the mini-program is removed. */
export const agreePrivacy = () => {
  hostSync('privacy.agree')
}

let waiting: Promise<void> | null = null

/** Holds an API that touches personal data until the user has agreed. */
export function privacyGate(api: string): Promise<void> {
  if (agreed()) return Promise.resolve()
  if (!handler) {
    problem('privacy', `${api} needs the privacy agreement and no wx.onNeedPrivacyAuthorization listener is set`)
    return Promise.reject(new WxError('privacy permission is not authorized', { errno: 104 }))
  }
  waiting ??= new Promise<void>((resolve, reject) => {
    handler!(
      ({ event }) => {
        if (event === 'exposureAuthorization') return
        waiting = null
        if (event === 'agree') {
          agreePrivacy()
          resolve()
        } else reject(new WxError('privacy permission is not authorized', { errno: 103 }))
      },
      { referrer: api },
    )
  })
  return waiting
}

export const privacy = {
  ...asyncApis({
    getPrivacySetting: () => ({ needAuthorization: !agreed(), privacyContractName: '《隐私保护指引》' }),
    requirePrivacyAuthorize: () => privacyGate('requirePrivacyAuthorize'),
    openPrivacyContract: () => host('record', { kind: 'privacyContract' }),
  }),
  onNeedPrivacyAuthorization: (run: typeof handler) => {
    handler = run
  },
}
