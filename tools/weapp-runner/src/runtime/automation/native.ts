import { setForeground } from '../app'
import { openedDialog } from '../dialogs'
import { navigateBack, switchTab } from '../navigation'
import { env } from '../env'
import { shareCurrentPage } from '../share'
import { openedSheet } from '../sheet'

const dialog = () => {
  const open = openedDialog()
  if (!open) throw new Error('no dialog is on screen')
  return open
}

const COMMANDS: Record<string, (data: any) => void> = {
  goHome: () => setForeground(false),
  navigateLeft: () => navigateBack(),
  confirmModal: () => dialog().answer({ confirm: true, cancel: false, content: null }),
  cancelModal: () => dialog().answer({ confirm: false, cancel: true, content: null }),
  switchTab: ({ url, index }: { url?: string; index?: number }) => {
    switchTab(url ?? `/${env().pkg.app.tabBar!.list[index!]!.pagePath}`)
  },
  shareConfirm: () => {
    void shareCurrentPage({ from: 'menu' })
  },
  shareCancel: () => undefined,
  /** Beyond WeChat DevTools: the picker's wheels, which its automator cannot reach. */
  chooseInSheet: ({ column = 0, index }) => openedSheet()?.choose(column, index),
  confirmSheet: () => openedSheet()?.confirm(),
  cancelSheet: () => openedSheet()?.cancel(),
  tapActionSheet: ({ index }) => dialog().answer({ tapIndex: index }),
}

/** What happens outside the page: dialogs, the back button, the home button. */
export function nativeCommand(method: string, data: unknown): void {
  const run = COMMANDS[method]
  if (!run) throw new Error(`native.${method} is not implemented by weapp-runner`)
  run(data ?? {})
}
