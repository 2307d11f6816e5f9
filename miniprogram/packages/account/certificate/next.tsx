import { View } from '@tarojs/components'
import { daysBetween } from '../../../../shared/calendar'
import type { Upcoming } from '../../../../shared/upcoming'
import { go } from '../../../client/go'
import { Banner } from '../../../components/banner/banner'
import { Button } from '../../../components/button/button'
import { Sign } from '../../../components/sign/sign'
import { nextWords } from '../next-words'

/** 接下来: the sign for what is due, the way out of what has ended, a quiet card for what opens later. */
export const Next = ({ next, certificateId, today }: { next: Upcoming | undefined, certificateId: string, today: string }) => {
  if (!next) return <View className='card'>现在没有要办的事。</View>
  const { title, text, button } = nextWords(next, today)
  const onTap = () => go('guide', { service: next.service, certificate: certificateId })
  if (next.kind === 'due') return <Sign title={title} text={text} days={next.day ? daysBetween(today, next.day) : undefined} action={{ text: button ?? title, onTap }} />
  if (next.kind === 'way') return <Banner title='这本证要处理'><View>{text}</View><Button kind='outline' small onTap={onTap}>{button}</Button></Banner>
  return (
    <View className='card'>
      <View>接下来：{title}</View>
      <View className='note'>{text}</View>
    </View>
  )
}
