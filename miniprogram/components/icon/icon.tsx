import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import './icon.scss'

/** Names of the drawings in paths.scss. */
export type IconName =
  | 'home'
  | 'cases'
  | 'scan'
  | 'me'
  | 'user'
  | 'check'
  | 'ok'
  | 'warn'
  | 'stop'
  | 'info'
  | 'lock'
  | 'left'
  | 'right'
  | 'down'
  | 'camera'
  | 'picture'
  | 'shield'
  | 'renew'
  | 'reissue'
  | 'swap'
  | 'cancel'
  | 'truck'
  | 'clock'
  | 'pause'
  | 'edit'
  | 'pen'
  | 'search'
  | 'zoom'
  | 'download'
  | 'share'
  | 'qr'
  | 'nowifi'
  | 'list'
  | 'rotate'
  | 'book'
  | 'filter'
  | 'flag'
  | 'calendar'
  | 'close'
  | 'phone'
  | 'moon'
  | 'letter'

interface IconProps {
  name: IconName
  size?: 16 | 20 | 24 | 32 | 72
  className?: string
}

/** A drawing beside a word: takes the text's colour and is silent to screen readers. */
export const Icon = ({ name, size = 24, className = '' }: IconProps) => (
  <View className={`icon icon--${size} icon--${name} ${className}`} {...spoken({ hidden: true })} />
)
