import { View } from '@tarojs/components'
import type { itemsFor } from '../../../../shared/upcoming'
import { dayNear } from '../../../client/days'
import { go } from '../../../client/go'
import { Row } from '../../../components/row/row'
import { shortOf } from '../next-words'

interface ItemsProps {
  items: ReturnType<typeof itemsFor>
  certificateId: string
  today: string
}

/** 都能办什么: what is open first; what is not says why, and from when. */
export const Items = ({ items, certificateId, today }: ItemsProps) => {
  const lead = (service: string) => () => go('guide', { service, certificate: certificateId })
  const closed = items.filter(({ open }) => !open)
  return (
    <View>
      <View className='heading'>现在能办</View>
      <View className='rows'>
        {items.filter(({ open }) => open).map(({ service, until }) => (
          <Row key={service} text={shortOf(service)} note={until && `${dayNear(until, today)}截止`} onTap={lead(service)} />
        ))}
      </View>
      {closed.length > 0 && <View className='heading'>现在不能办</View>}
      {closed.length > 0 && (
        <View className='rows'>
          {closed.map(({ service, reason }) => (
            <Row key={service} text={shortOf(service)} note={reason} onTap={lead(service)} />
          ))}
        </View>
      )}
    </View>
  )
}
