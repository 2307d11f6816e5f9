import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'
import { Icon, type IconName } from '../icon/icon'
import './button.scss'

interface ButtonProps {
  children: ReactNode
  /** Filled is the one action of a screen; destroying is `danger`, never filled. */
  kind?: 'filled' | 'outline' | 'danger' | 'plate'
  small?: boolean
  icon?: IconName
  /** While set, taps are ignored and this sentence (正在…) stands in the button. */
  busy?: string | false
  /** While set, taps are ignored and this sentence says until when. */
  waiting?: string | false
  /** Spoken name when the words alone do not say enough. */
  label?: string
  onTap?: () => void
}

/** The product's button: verb and object in at most eight characters. */
export const Button = ({ children, kind = 'filled', small, icon, busy, waiting, label, onTap }: ButtonProps) => {
  const blocked = busy || waiting || undefined
  return (
    <TapTarget
      className={`button button--${kind} ${small ? 'button--small' : ''} ${waiting ? 'button--waiting' : ''}`}
      label={blocked ?? label}
      disabled={blocked ? true : undefined}
      onTap={blocked ? undefined : onTap}
    >
      <View className="button__inside">
        {busy ? <View className="button__spinner" /> : icon && <Icon name={icon} className="button__icon" />}
        <View className="button__text">{blocked ?? children}</View>
      </View>
    </TapTarget>
  )
}
