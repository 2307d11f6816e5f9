import { View } from '@tarojs/components'
import type { Certificate } from '../../../../shared/registry/certificate'
import type { Upcoming } from '../../../../shared/upcoming'
import { aboutOf, follow, nextWords } from '../../../client/next-words'
import { Banner } from '../../../components/banner/banner'
import { Button } from '../../../components/button/button'
import { Sign } from '../../../components/sign/sign'

interface NextProps {
  ahead: Upcoming[]
  certificate: Certificate
  today: string
}

/** 接下来: all that is wrong with the way out, then the sign for what is due, or a quiet card for what opens later. */
export const Next = ({ ahead, certificate, today }: NextProps) => {
  const wrong = ahead.filter(({ kind }) => kind === 'wrong')
  const next = ahead.find(({ kind }) => kind !== 'wrong')
  const said = (one: Upcoming) => {
    const { text, ...words } = nextWords(one, today, certificate.status)
    return { ...words, text: [aboutOf(one, [certificate]), text].filter(Boolean).join('，') }
  }
  const { title, text, days, button } = next ? said(next) : { title: '', text: '' } as ReturnType<typeof said>
  return (
    <View>
      {ahead.length === 0 && <View className='card'>现在没有要办的事。</View>}
      {wrong.map((one) => {
        const words = said(one)
        return <Banner key={`${one.why}${one.category}`} title={words.title}><View>{words.text}</View><Button kind='outline' small onTap={() => follow(one)}>{words.button}</Button></Banner>
      })}
      {next?.kind === 'due' && <Sign title={title} text={text} days={days} action={{ text: button ?? title, onTap: () => follow(next) }} />}
      {next?.kind === 'soon' && (
        <View className='card'>
          <View>接下来：{title}</View>
          <View className='note'>{text}</View>
        </View>
      )}
    </View>
  )
}
