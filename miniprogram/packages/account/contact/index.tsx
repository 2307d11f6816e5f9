import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { certificateList } from '../../../../shared/contracts/services'
import { authorities, authorityOf, serviceLine, type Authority } from '../../../../shared/identity/authorities'
import { mainlandProvinces, provinceOf } from '../../../../shared/identity/divisions'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import { dial } from '../../../client/dial'
import { AuthorityCard } from './authority-card'

const inProvince = (code: string) => authorities().filter(({ division }) => provinceOf(division)?.code === code)
const choices = mainlandProvinces
  .map(({ code, name }) => ({ value: code, text: name, count: inProvince(code).length }))
  .sort((a, b) => b.count - a.count)
  .map(({ value, text, count }) => ({ value, text, note: count > 0 ? `${count}个发证机关` : `打${serviceLine}` }))

/** The authorities that issued the person's certificates. */
function useOwnAuthorities(division: string | undefined): Authority[] {
  const account = useAccount()
  const [list] = useLoaded(division === undefined && account?.verified ? account.id : undefined, () =>
    call(certificateList, {}),
  )
  const own = list.state === 'ready' ? list.value.subjects.map(({ authority }) => authority.division) : []
  const divisions = division ? [division] : own
  return divisions.map(authorityOf).filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at)
}

const Province = ({ code, without }: { code: string; without: readonly Authority[] }) => {
  const all = inProvince(code)
  // Where none is listed, the province itself with the national line.
  const others = (all.length > 0 ? all : [authorityOf(code)]).filter(
    ({ name }) => !without.some((one) => one.name === name),
  )
  return (
    <View>
      {others.map((one) => (
        <AuthorityCard key={one.division} of={one} />
      ))}
    </View>
  )
}

/**
 * 联系我们: the authority of the own certificate first, then those of a province; where none is known, the national line.
 */
export default function Contact() {
  const { division } = useRouter().params
  const own = useOwnAuthorities(division)
  const [chosen, setChosen] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const province = chosen ?? (own[0] && provinceOf(own[0].division)?.code)
  return (
    <Page title="联系我们">
      <Heading text="联系我们" note="证照信息不对、二维码识别不了、对凭证或办理结果有疑问，都可以问发证机关。" />
      {own.map((one) => (
        <AuthorityCard key={one.division} of={one} own={division === undefined} />
      ))}
      <View className="heading">全国</View>
      <View className="rows">
        <Row
          icon="phone"
          text="全国交通运输服务热线"
          note="每天24小时，哪个省都能打"
          end={serviceLine}
          onTap={() => dial(serviceLine)}
        />
      </View>
      <View className="heading">各省的发证机关</View>
      <View className="rows">
        <Row
          lead="省份"
          text={province ? (provinceOf(province)?.name ?? '') : '还没选'}
          end={province ? '更换' : '选择'}
          onTap={() => setChoosing(true)}
        />
      </View>
      {province && <Province key={province} code={province} without={own} />}
      <Sheet open={choosing} title="选省份" onClose={() => setChoosing(false)}>
        <ChoiceList
          label="省份"
          choices={choices}
          value={province}
          onChange={(value) => {
            setChosen(value)
            setChoosing(false)
          }}
        />
      </Sheet>
    </Page>
  )
}
