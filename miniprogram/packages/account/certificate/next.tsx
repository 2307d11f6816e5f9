import { View } from '@tarojs/components'
import type { Held, Upcoming } from '../../../../shared/upcoming'
import { aboutOf, goUpcoming, upcomingText } from '../../../client/upcoming-text'
import { Banner } from '../../../components/banner/banner'
import { Button } from '../../../components/button/button'
import { DueRow, DueSign } from '../../../components/sign/due'

interface NextProps {
  ahead: Upcoming[]
  subject: Held
  today: string
}

/** 接下来: all that is wrong with the way out, then the sign for what is due, or a quiet card for what opens later. */
export const Next = ({ ahead, subject, today }: NextProps) => {
  const wrong = ahead.filter(({ kind }) => kind === 'wrong')
  const [next, ...others] = ahead.filter(({ kind }) => kind === 'due')
  // With something to do, what comes later waits.
  const soon = next || wrong.length > 0 ? undefined : ahead[0]
  const said = (one: Upcoming) => {
    const { text, ...words } = upcomingText(one, today, subject)
    return { ...words, text: [aboutOf(one, [subject]), text].filter(Boolean).join('，') }
  }
  return (
    <View className="stack">
      {ahead.length === 0 && <View className="card">现在没有要办的事。</View>}
      {wrong.map((one) => {
        const words = said(one)
        return (
          <Banner key={`${one.why}${one.part}`} title={words.title}>
            <View>{words.text}</View>
            <Button kind="outline" small onTap={() => goUpcoming(one)}>
              {words.button}
            </Button>
          </Banner>
        )
      })}
      {next && <DueSign words={said(next)} onTap={() => goUpcoming(next)} />}
      {others.length > 0 && (
        <View className="rows">
          {others.map((one) => (
            <DueRow key={`${one.service}${one.part}`} words={said(one)} onTap={() => goUpcoming(one)} />
          ))}
        </View>
      )}
      {soon && (
        <View className="card">
          <View>接下来：{said(soon).title}</View>
          <View className="note">{said(soon).text}</View>
        </View>
      )}
    </View>
  )
}
