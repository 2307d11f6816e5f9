import { env, problem } from '../env'
import { host, hostSync } from '../host'
import { currentPage } from '../stack'
import { asyncApis, WxError } from './define'

let handler: ((resolve: (answer: { event: string }) => void, info: object) => void) | null = null

const agreed = () => !env().pkg.privacyCheck || hostSync('privacy.agreed')

/** The agreement lasts until storage is cleared, as on a phone until the mini-program is removed. */
export const agreePrivacy = () => {
  hostSync('privacy.agree')
}

let waiting: Promise<void> | null = null

/** Holds an API that touches personal data until the user has agreed: in the app's dialog, else in WeChat's own. */
export function privacyGate(api: string): Promise<void> {
  if (agreed()) return Promise.resolve()
  if (!handler) return officialDialog(api)
  waiting ??= new Promise<void>((resolve, reject) => {
    handler!(
      ({ event }) => {
        if (event === 'exposureAuthorization') return
        waiting = null
        if (event === 'agree') {
          agreePrivacy()
          resolve()
        } else reject(refused(DISAGREED))
      },
      { referrer: api },
    )
  })
  return waiting
}

const DISAGREED = 103
const NOBODY_ASKED = 104
const refused = (errno: number) => new WxError('privacy permission is not authorized', { errno })

const DIALOG = 'privacyAuthorization'

/** WeChat's dialog for apps that listen to nothing; the run's script answers it. */
async function officialDialog(api: string): Promise<void> {
  if (!hostSync('answer.has', { api: DIALOG })) {
    const page = currentPage()?.path ?? 'app.js'
    problem(
      'privacy',
      `${api} on ${page} needs the privacy agreement: no wx.onNeedPrivacyAuthorization listener is set, ` +
        `and the run's script has no answer "${DIALOG}" for WeChat's own dialog`,
    )
    throw refused(NOBODY_ASKED)
  }
  await host('record', { kind: 'privacyDialog', api })
  await host('answer', { api: DIALOG }).catch(() => {
    throw refused(DISAGREED)
  })
  agreePrivacy()
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
