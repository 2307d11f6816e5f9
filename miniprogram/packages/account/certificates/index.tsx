import { useState } from 'react'
import { View } from '@tarojs/components'
import { certificateList, eligibilityGet } from '../../../../shared/contracts/services'
import { formatClock } from '../../../../shared/calendar/format'
import { helpFor } from '../../../../shared/services/catalogue'
import { upcomingFor } from '../../../../shared/upcoming'
import { call } from '../../../client/call'
import { go } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { Empty } from '../../../components/empty/empty'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { Card } from './card'

async function load() {
  const [{ subjects }, { services, today }] = await Promise.all([call(certificateList, {}), call(eligibilityGet, {})])
  return { today, cards: subjects.map((view) => ({ view, ahead: upcomingFor(services, view, today) })) }
}

/** 我的证照: what the register holds under the verified ID number, and what comes next for each. */
export default function Certificates() {
  const account = useAccount()
  const [opened, setOpened] = useState<string>()
  const [loaded, again] = useLoaded(account?.verified ? account.id : undefined, load)
  return (
    <Page title="我的证照">
      <SignInFirst what="实名认证后，您名下的证照自动显示在这里。">
        <Shown of={loaded} again={again}>
          {({ cards, today }) => {
            const chosen = cards.find(({ view }) => view.id === opened)?.view ?? cards[0]?.view
            return chosen === undefined ? (
              <Empty
                title="没有查到您的证照"
                text="证照库按身份证号查。登记的是旧号码或号码有误的，这里查不到，填证号绑定；绑定不上的，再申请核实。"
                action={{ text: '绑定从业资格证', onTap: () => go('bind') }}
              />
            ) : (
              <>
                {cards.map(({ view, ahead }) => {
                  const { id } = view
                  return (
                    <Card
                      key={id}
                      view={view}
                      next={ahead[0]}
                      more={ahead.slice(1).filter(({ kind }) => kind !== 'soon').length}
                      today={today}
                      open={chosen.id === id}
                      onOpen={() => setOpened(id)}
                    />
                  )
                })}
                <View className="heading" />
                <View className="rows">
                  <Row
                    icon="list"
                    text="都能办什么，变更记录"
                    note={chosen.title}
                    onTap={() => go('certificate', { id: chosen.id })}
                  />
                  <Row
                    icon="flag"
                    text="信息不对？申请核实"
                    onTap={() => go('guide', { service: helpFor('wrong-data').code, subject: chosen.id })}
                  />
                  <Row icon="search" text="少了证？绑定从业资格证" onTap={() => go('bind')} />
                </View>
                <View className="note after">
                  这里显示证照库里的当前状态，更新于{formatClock(Date.now())}。不替代纸质证件。
                </View>
              </>
            )
          }}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
