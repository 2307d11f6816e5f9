import { ask } from '../dialogs'
import { emit } from '../env'
import { overlay } from '../frame'
import { asyncApis, WxError } from './define'

let toastTimer: ReturnType<typeof setTimeout> | undefined
const toast = () => overlay.querySelector('.weapp-toast')

function showToast(kind: 'toast' | 'loading', title: string, duration: number) {
  clearTimeout(toastTimer)
  toast()?.remove()
  const box = overlay.ownerDocument.createElement('div')
  box.className = 'weapp-toast'
  box.textContent = title
  overlay.appendChild(box)
  emit('record', { kind, title })
  if (kind === 'toast') toastTimer = setTimeout(() => box.remove(), duration)
}

const hide = () => {
  clearTimeout(toastTimer)
  toast()?.remove()
}

export const interaction = {
  ...asyncApis({
    showToast: ({ title = '', duration = 1500 }) => showToast('toast', title, duration),
    hideToast: hide,
    showLoading: ({ title = '' }) => showToast('loading', title, 0),
    hideLoading: hide,
    showModal: (options) => ask('modal', options),
    showActionSheet: async (options: { itemList: string[] }) => {
      const { tapIndex } = await ask('actionSheet', options)
      if (tapIndex === undefined) throw new WxError('cancel')
      return { tapIndex }
    },
    enableAlertBeforeUnload: () => undefined,
    disableAlertBeforeUnload: () => undefined,
  }),
}
