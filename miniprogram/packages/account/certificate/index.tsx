import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { subjectHistory } from '../../../../shared/contracts/history'
import { certificateList, eligibilityGet } from '../../../../shared/contracts/services'
import { helpFor } from '../../../../shared/services/catalogue'
import { itemsFor, upcomingFor } from '../../../../shared/upcoming'
import { call } from '../../../client/call'
import { CallError } from '../../../client/call-error'
import { go } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { Categories } from './categories'
import { History } from './history'
import { Items } from './items'
import { Next } from './next'

async function load(id: string) {
  const [{ subjects }, { services, today }, history] = await Promise.all([
    call(certificateList, {}),
    call(eligibilityGet, {}),
    call(subjectHistory, { kind: 'certificate', subjectId: id }),
  ])
  const view = subjects.find((one) => one.id === id)
  if (!view) throw new CallError({ code: 'not-found', message: '没有找到这本证', retryable: false, requestId: '' })
  const answers = services.flatMap((one) => one.answers).filter(({ subjectId }) => subjectId === id)
  return {
    view,
    today,
    answers,
    history,
    ahead: upcomingFor(services, view, today),
    items: itemsFor(services, id),
  }
}

/** One certificate: what comes next, its categories, what it can be used for, and what happened to it. */
export default function Certificate() {
  const { id = '' } = useRouter().params
  const account = useAccount()
  const [loaded, again] = useLoaded(account?.verified ? `${account.id}/${id}` : undefined, () => load(id))
  return (
    <Page title="证照详情">
      <SignInFirst what="登录后才能看自己的证照。">
        <Shown of={loaded} again={again}>
          {({ view, today, answers, history, ahead, items }) => (
            <>
              <Heading text={view.title} note={view.authority.name} />
              <Next ahead={ahead} subject={view} today={today} />
              <Categories view={view} today={today} answers={answers} />
              <Items items={items} subject={view} today={today} />
              <History history={history} />
              <View className="heading" />
              <View className="rows">
                <Row
                  icon="flag"
                  text="信息不对？申请核实"
                  onTap={() => go('guide', { service: helpFor('wrong-data').code, subject: id })}
                />
              </View>
            </>
          )}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
