import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { eligibilityGet } from '../../../../shared/contracts/services'
import { call } from '../../../client/call'
import { definitionNow } from '../../../client/definitions'
import { go } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { AnswerCard } from './answer-card'
import { GuideText } from './guide-text'
import { Notice } from './notice'
import { WayOn } from './way-on'

/** 办事指南 of one item, for everybody; people signed in get their own answer first. */
export default function Guide() {
  const { service = '', certificate } = useRouter().params
  const account = useAccount()
  const [noticing, setNoticing] = useState(false)
  const [guide, again] = useLoaded(service, () => definitionNow(service))
  const [answer] = useLoaded(account?.verified ? account.id : undefined, () => call(eligibilityGet, { service }))
  const item = account?.verified && answer.state === 'ready' ? answer.value.services[0] : undefined
  // Who comes from one of his certificates is answered for that one.
  const answers = item?.answers.filter(({ certificateId }) => certificate === undefined || certificateId === certificate) ?? []
  const best = certificate === undefined ? item?.best : answers.find(({ outcome }) => outcome === 'now') ?? answers[0] ?? item?.best
  const definition = guide.state === 'ready' ? guide.value.definition : undefined
  const action = !account
    ? <Button onTap={() => go('login')}>登录后办理</Button>
    : !account.verified
      ? <Button onTap={() => go('realName')}>先实名认证</Button>
      : best?.outcome === 'now'
        ? <Button onTap={() => setNoticing(true)}>现在办理</Button>
        : best && <WayOn to={best.insteadGoTo} />
  return (
    <Page title='办事指南' bar={action && <BottomBar>{action}</BottomBar>}>
      <Shown of={guide} again={again}>
        {({ definition: of }) => (
          <>
            <Heading text={of.short} note={of.who} />
            {answer.state === 'ready' && answer.value.services[0] && (
              <AnswerCard answers={answers.length > 0 ? answers : answer.value.services[0].answers} today={answer.value.today} />
            )}
            <GuideText of={of} />
          </>
        )}
      </Shown>
      {definition && <Notice of={definition} certificate={certificate} open={noticing} onClose={() => setNoticing(false)} />}
    </Page>
  )
}
