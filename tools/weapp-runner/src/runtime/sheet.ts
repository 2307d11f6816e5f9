import { env } from './env'
import { overlay } from './frame'

export type Column = string[]
export interface SheetOptions {
  title: string
  columns(chosen: number[]): Column[]
  start: number[]
  moved(column: number, index: number): void
  confirmed(chosen: number[]): void
  cancelled(): void
}

interface Sheet {
  choose(column: number, index: number): void
  confirm(): void
  cancel(): void
}

let open: Sheet | null = null

/** The picker sheet on screen, for the automator's native commands. */
export const openedSheet = () => open

const make = (parent: HTMLElement, name: string, text = '') => {
  const element = env().document.createElement('div')
  element.className = `weapp-${name}`
  element.textContent = text
  parent.appendChild(element)
  return element
}

/** The system's wheel picker: columns to tap, 取消 and 确定. */
export function openSheet(options: SheetOptions): void {
  open?.cancel()
  let chosen = [...options.start]
  const box = make(overlay, 'sheet')
  const bar = make(box, 'sheet-bar')
  const cancel = make(bar, 'sheet-cancel', '取消')
  make(bar, 'sheet-title', options.title)
  const confirm = make(bar, 'sheet-confirm', '确定')
  const wheels = make(box, 'sheet-columns')

  const draw = () => {
    const columns = options.columns(chosen)
    chosen = columns.map((column, at) => Math.max(0, Math.min(column.length - 1, chosen[at] ?? 0)))
    wheels.textContent = ''
    columns.forEach((column, at) => {
      const wheel = make(wheels, 'sheet-column')
      column.forEach((label, index) => {
        const item = make(wheel, index === chosen[at] ? 'sheet-item weapp-chosen' : 'sheet-item', label)
        item.onclick = () => sheet.choose(at, index)
        if (index === chosen[at]) item.scrollIntoView?.({ block: 'center' })
      })
    })
  }
  const close = () => {
    box.remove()
    open = null
  }
  const sheet: Sheet = {
    choose(column, index) {
      chosen[column] = index
      options.moved(column, index)
      draw()
    },
    confirm() {
      close()
      options.confirmed(chosen)
    },
    cancel() {
      close()
      options.cancelled()
    },
  }
  cancel.onclick = sheet.cancel
  confirm.onclick = sheet.confirm
  open = sheet
  draw()
}
