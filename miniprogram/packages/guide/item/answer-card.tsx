import { View } from '@tarojs/components'
import type * as z from 'zod/mini'
import type { eligibilityAnswer } from '../../../../shared/contracts/services'
import { categoryName } from '../../../../shared/registry/categories'
import { dayNear } from '../../../client/days'
import { Icon } from '../../../components/icon/icon'
import { WindowBar } from './window-bar'
import './answer-card.scss'

type Answer = z.infer<typeof eligibilityAnswer>

const words = { now: '现在可以办', notYet: '还不能办', closed: '已经过了时间', never: '不能办' } as const
const icons = { now: 'ok', notYet: 'clock', closed: 'warn', never: 'cancel' } as const

const One = ({ answer, today }: { answer: Answer, today: string }) => {
  const deciding = answer.nodes.filter(({ outcome }) => outcome === answer.outcome)
  // Where everything is open, what is worth telling is the window that will close.
  const windows = deciding.filter(({ until, cycleEnd }) => until !== undefined && cycleEnd !== undefined)
  const why = answer.outcome === 'now' && windows.length > 0 ? windows : deciding
  return (
    <View className='answer-card card'>
      <View className='answer-card__question'>
        <Icon name={icons[answer.outcome]} />
        <View className='answer-card__about'>{answer.category ? categoryName(answer.category) : '您现在能办吗？'}</View>
      </View>
      <View className='answer-card__word'>{answer.outcome === 'closed' && !answer.since ? '现在不用再办' : words[answer.outcome]}</View>
      {answer.outcome === 'notYet' && answer.from && <View className='answer-card__line'>{dayNear(answer.from, today)}起可以办理</View>}
      {answer.outcome === 'now' && answer.until && <View className='answer-card__line'>{dayNear(answer.until, today)}截止</View>}
      {(answer.from ?? answer.until) && answer.outcome !== 'closed' && <WindowBar today={today} from={answer.from} until={answer.until} />}
      <View className='answer-card__why'>为什么</View>
      {why.map(({ node, label, reason, sources }) => (
        <View key={node}>
          <View>{reason || label}</View>
          <View className='answer-card__source'>{sources.map(({ text }) => text).join('；')}</View>
        </View>
      ))}
    </View>
  )
}

/** Answer first, reason second, rule third; one card for each certificate category. */
export const AnswerCard = ({ answers, today }: { answers: Answer[], today: string }) => (
  <View>
    {answers.map((answer) => <One key={`${answer.certificateId}${answer.category}`} answer={answer} today={today} />)}
  </View>
)
