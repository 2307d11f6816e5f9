import { useState } from 'react'
import { Facts } from '../../../components/facts/facts'
import { Sheet } from '../../../components/sheet/sheet'
import { useKeys } from '../../../platform/keys'

const keys = [
  { label: 'J　K', value: '下一件、上一件' },
  { label: '1–9', value: '第几张照片' },
  { label: '+　-　O', value: '放大、缩小、旋转照片' },
  { label: 'S', value: '对照样例' },
  { label: 'T', value: '勾上清单里下一项要用眼看的' },
  { label: 'D', value: '要求补正正在看的照片' },
  { label: 'B', value: '看补正通知' },
  { label: 'A', value: '受理或通过' },
  { label: 'G', value: '确认评级' },
  { label: 'N', value: '不予受理或不予通过' },
  { label: 'Esc', value: '关掉弹出的窗口，或回到队列' },
]

/** All keys of the desk, on the key that asks for them. */
export const Help = () => {
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <Sheet open={open} title="全部按键" onClose={() => setOpen(false)}>
      <Facts rows={keys} />
    </Sheet>
  )
}
