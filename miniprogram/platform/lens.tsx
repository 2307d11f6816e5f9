import { Image } from '@tarojs/components'
import type { LensProps } from './elements'

/** A picture as wide as its place; looking at it closely is for the desk, which is on the web. */
export const Lens = ({ src, turns }: LensProps) => (
  <Image src={src} mode="widthFix" style={{ width: '100%', transform: `rotate(${turns * 90}deg)` }} />
)
