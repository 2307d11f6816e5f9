import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../../platform/spoken'
import './heading.scss'

interface HeadingProps {
  text: string
  note?: string
  /** Stands to the right: a chip or a small button. */
  end?: ReactNode
}

/** The one large heading of a page. */
export const Heading = ({ text, note, end }: HeadingProps) => (
  <View className="page-heading">
    <View className="page-heading__line">
      <View className="page-heading__text" {...spoken({ role: 'heading' })}>
        {text}
      </View>
      {end}
    </View>
    {note && <View className="note">{note}</View>}
  </View>
)
