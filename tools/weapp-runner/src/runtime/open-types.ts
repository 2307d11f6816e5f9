import { problem } from './env'
import { host } from './host'
import { currentPage } from './stack'
import { privacyGate, agreePrivacy } from './wx/privacy'
import { shareCurrentPage } from './share'
import type { Host } from './components/builtin'

type Handler = (button: Host) => Promise<void>

/** Asks the scripted phone and fires the matching event, as WeChat does after its own dialog. */
const answered =
  (api: string, event: string): Handler =>
  async (button) => {
    let detail: Record<string, unknown>
    try {
      await privacyGate(api)
      detail = { errMsg: `${api}:ok`, ...(await host('answer', { api })) }
    } catch (error) {
      detail = { errMsg: `${api}:fail ${(error as Error).message}`, ...(error as { fields?: object }).fields }
    }
    button.fire(event, detail)
  }

const HANDLERS: Record<string, Handler> = {
  getPhoneNumber: answered('getPhoneNumber', 'getphonenumber'),
  getRealtimePhoneNumber: answered('getRealtimePhoneNumber', 'getrealtimephonenumber'),
  chooseAvatar: answered('chooseAvatar', 'chooseavatar'),
  openSetting: answered('openSetting', 'opensetting'),
  async share(button) {
    await shareCurrentPage({ from: 'button', target: { id: button.element.id, dataset: button.element.dataset } })
  },
  async agreePrivacyAuthorization(button) {
    agreePrivacy()
    button.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  async contact(button) {
    await host('record', { kind: 'contact', page: currentPage()?.path })
    button.fire('contact', { errMsg: 'enterContact:ok' })
  },
  async feedback() {
    await host('record', { kind: 'feedback' })
  },
}

/** Runs a button's open-type, possibly several joined by `|`. */
export async function openTypeEvent(openType: string, button: Host): Promise<void> {
  for (const name of openType.split('|')) {
    const handler = HANDLERS[name]
    if (handler) await handler(button)
    else problem('not-implemented', `<button open-type="${name}"> is not implemented by weapp-runner`)
  }
}
