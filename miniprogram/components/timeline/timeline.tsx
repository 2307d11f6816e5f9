import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { Icon } from '../icon/icon'
import './timeline.scss'

export interface Moment {
  state: 'done' | 'now' | 'waiting' | 'ahead'
  title: string
  when?: string
  text?: string
}

const said = { done: '已完成', now: '进行中', waiting: '等您处理', ahead: '还没到' }

/** The road of a case: what was done, where it stands, what lies ahead. */
export const Timeline = ({ moments }: { moments: Moment[] }) => (
  <View className="timeline" {...spoken({ role: 'list' })}>
    {moments.map(({ state, title, when, text }, index) => (
      <View className={`timeline__moment timeline__moment--${state}`} key={`${index}${title}`}>
        <View className="timeline__dot" {...spoken({ role: 'img', label: said[state] })}>
          {state === 'done' && <Icon name="check" size={16} />}
        </View>
        <View className="timeline__body">
          <View className="timeline__line">
            <View className="timeline__title">{title}</View>
            {when && <View className="timeline__when">{when}</View>}
          </View>
          {text && <View className="note">{text}</View>}
        </View>
      </View>
    ))}
  </View>
)
