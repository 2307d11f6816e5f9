import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { provinceOf } from '../../../../shared/identity/divisions'
import { go } from '../../../client/go'
import { Banner } from '../../../components/banner/banner'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Shown } from '../../../components/shown/shown'
import { goCompare } from '../compare-path'
import { AnswerCard } from './answer-card'
import { GuideText } from './guide-text'
import { Contacts, Elsewhere, Questions } from './more'
import { Notice } from './notice'
import { useGuide } from './use-guide'
import { WayOn } from './way-on'

/** 办事指南 of one item, for everybody; people signed in get their own answer first. */
export default function Guide() {
  const { service = '', subject } = useRouter().params
  const [noticing, setNoticing] = useState(false)
  const { account, guide, again, own, province, parts } = useGuide(service, subject)
  const definition = guide.state === 'ready' ? guide.value.definition : undefined
  const best = own?.best
  const action = () => {
    if (!account) return <Button onTap={() => go('login')}>登录后办理</Button>
    if (!account.verified) return <Button onTap={() => go('realName')}>先实名认证</Button>
    if (best?.outcome === 'now') return <Button onTap={() => setNoticing(true)}>现在办理</Button>
    return best && <WayOn to={best.insteadGoTo} />
  }
  const shown = action()
  return (
    <Page title="办事指南" bar={shown && <BottomBar>{shown}</BottomBar>}>
      <Shown of={guide} again={again}>
        {({ definition: of }) => (
          <>
            <Heading text={of.short} note={of.who} />
            {own && <AnswerCard own={own} />}
            {of.provisional && (
              <View className="after">
                <Banner kind="info" title="暂定的办法">
                  {of.provisional}
                </Banner>
              </View>
            )}
            <GuideText of={of} parts={parts} />
            <Elsewhere of={of} />
            <Questions of={of} />
            <Contacts of={of} />
            <View className="heading">各地的规定</View>
            <View className="rows">
              <Row
                text="各省差异"
                note={
                  province
                    ? `这里是${provinceOf(province)?.name ?? ''}的规定`
                    : '这里是全国的规定，由发证机关所在的省决定'
                }
                onTap={() => goCompare(of.code, province)}
              />
            </View>
          </>
        )}
      </Shown>
      {definition && <Notice of={definition} subject={subject} open={noticing} onClose={() => setNoticing(false)} />}
    </Page>
  )
}
