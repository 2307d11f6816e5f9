import { emit } from './env'
import { overlay } from './frame'

export interface DialogAnswer {
  confirm?: boolean
  cancel?: boolean
  tapIndex?: number
  content?: string | null
}
interface Dialog {
  kind: 'modal' | 'actionSheet'
  options: Record<string, any>
  answer(value: DialogAnswer): void
}

let open: Dialog | null = null

/** The dialog on screen, for the automator's native commands. */
export const openedDialog = () => open

/** Shows a modal or an action sheet and waits until somebody taps it, in the page or by a native command. */
export function ask(kind: Dialog['kind'], options: Record<string, any>): Promise<DialogAnswer> {
  emit('record', { kind, title: options.title, content: options.content, itemList: options.itemList })
  return new Promise((resolve) => {
    const { ownerDocument: document } = overlay
    const box = document.createElement('div')
    box.className = `weapp-${kind === 'modal' ? 'modal' : 'action-sheet'}`
    const line = (name: string, text: string, tapped?: () => void) => {
      const element = document.createElement('div')
      element.className = `weapp-${name}`
      element.textContent = text
      if (tapped) element.onclick = tapped
      box.appendChild(element)
    }
    const answer = (value: DialogAnswer) => {
      box.remove()
      open = null
      resolve(value)
    }
    if (kind === 'modal') {
      line('modal-title', options.title ?? '')
      line('modal-content', options.content ?? '')
      if (options.showCancel !== false) line('modal-cancel', options.cancelText ?? '取消', () => answer(no))
      line('modal-confirm', options.confirmText ?? '确定', () => answer(yes))
    } else {
      options.itemList.forEach((text: string, tapIndex: number) =>
        line('action-item', text, () => answer({ tapIndex })),
      )
      line('action-cancel', '取消', () => answer({}))
    }
    overlay.appendChild(box)
    open = { kind, options, answer }
  })
}

const yes: DialogAnswer = { confirm: true, cancel: false, content: null }
const no: DialogAnswer = { confirm: false, cancel: true, content: null }
