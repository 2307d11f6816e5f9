import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useEscape } from '../../platform/escape'
import { spoken } from '../../platform/spoken'
import { TapTarget } from '../../platform/tap-target'
import './sheet.scss'

interface SheetProps {
  open: boolean
  /** The question, or what the sheet is about. */
  title: string
  children?: ReactNode
  onClose: () => void
}

/** A question from below: title, consequence, then the ways on. */
export const Sheet = ({ open, title, children, onClose }: SheetProps) => {
  useEscape(open, onClose)
  if (!open) return null
  return (
    <View className="sheet" {...spoken({ role: 'dialog', label: title })}>
      <TapTarget className="sheet__veil" label="关闭" onTap={onClose} />
      <View className="sheet__panel">
        <View className="sheet__grip" />
        <View className="sheet__title">{title}</View>
        <View className="sheet__body">{children}</View>
      </View>
    </View>
  )
}
