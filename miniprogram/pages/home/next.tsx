import { View } from '@tarojs/components'
import { formatDay } from '../../../shared/calendar'
import { catalogueEntry } from '../../../shared/services/catalogue'
import { dayNear } from '../../client/days'
import { go } from '../../client/go'
import { Facts } from '../../components/facts/facts'
import { Icon } from '../../components/icon/icon'
import { Sign } from '../../components/sign/sign'
import { comingUp, type Due, type Eligibility } from './due'
import './next.scss'

const nameOf = (service: string) => catalogueEntry(service)?.short ?? service

/** The sign with the nearest last day; with nothing due, a quiet card with what comes next. */
export const Next = ({ answer, due }: { answer: Eligibility, due: Due[] }) => {
  const first = due[0]
  if (first) {
    return (
      <Sign
        title={nameOf(first.service)}
        text={`${formatDay(first.until)} 截止`}
        days={first.daysLeft}
        action={{ text: '现在办理', onTap: () => go('guide', { service: first.service }) }}
      />
    )
  }
  const rows = comingUp(answer).map(({ service, from }) => ({ label: nameOf(service), value: `${dayNear(from, answer.today)}起可办理` }))
  return (
    <View className='next card'>
      <View className='next__head'>
        <Icon name='ok' />
        <View className='next__title'>现在没有要办的事</View>
      </View>
      {rows.length > 0 && <Facts rows={rows} />}
    </View>
  )
}
