import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { catalogue, catalogueEntry } from '../../../../shared/services/catalogue'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { Toggle } from '../../../components/toggle/toggle'
import { Choose } from './choose'
import { Line } from './line'
import { placeName, useCompare, type Compared, type Wanted } from './use-compare'
import './index.scss'

const differing = ({ lines }: Compared['sections'][number]) => lines.filter(({ differs }) => differs).length
const totalOf = ({ sections }: Compared) => sections.reduce((sum, section) => sum + differing(section), 0)

const Summary = ({ of, left }: { of: Compared; left: string }) => {
  const { sections, own, right } = of
  const total = totalOf(of)
  const without = [left, right].filter((place) => place !== '' && !own.includes(place)).map(placeName)
  return (
    <View className="compare__summary card">
      <View className="compare__total">{total > 0 ? `${total}处不同` : '没有不同'}</View>
      <View>
        {sections
          .filter((section) => differing(section) > 0)
          .map((section) => `${section.name}${differing(section)}处`)
          .join('、')}
      </View>
      {left === right && <View>两处选的是同一个地方。</View>}
      {without.length > 0 && (
        <View className="note">
          {[...new Set(without)].join('、')}没有收录自己的规定，按全国的办。
          {total > 0 && '城市另定年龄上限的，列在下面。'}
        </View>
      )}
    </View>
  )
}

/** 各省差异: one item in two places, line by line, each line with its source. */
export default function Compare() {
  const params = useRouter().params
  const [wanted, setWanted] = useState<Wanted>({
    service: catalogueEntry(params.service ?? '')?.code ?? catalogue[0]!.code,
    left: params.left ?? '',
    right: params.right,
  })
  const [onlyDiffering, setOnly] = useState(true)
  const [compared, again] = useCompare(wanted)
  return (
    <Page title="各省差异" wide>
      <View className="compare">
        <Heading text="各省差异" note="同一件事在两个地方怎么办，一条一条对照。按发证机关所在的省办理。" />
        <Shown of={compared} again={again}>
          {(value) => {
            const names: [string, string] = [placeName(wanted.left), placeName(value.right)]
            // Where nothing differs, there is nothing to leave out.
            const some = totalOf(value) > 0
            const shown = value.sections.map((section) => ({
              ...section,
              lines: section.lines.filter(({ differs }) => differs || !some || !onlyDiffering),
            }))
            return (
              <>
                <Choose wanted={{ ...wanted, right: value.right }} own={value.own} onChange={setWanted} />
                <Summary of={value} left={wanted.left} />
                {some && (
                  <View className="compare__only">
                    <Toggle text="只看不同的" on={onlyDiffering} onChange={setOnly} />
                  </View>
                )}
                {shown
                  .filter(({ lines }) => lines.length > 0)
                  .map(({ id, name, lines }) => (
                    <View key={id}>
                      <View className="heading">{name}</View>
                      {lines.map((line) => (
                        <Line key={line.id} line={line} places={names} />
                      ))}
                    </View>
                  ))}
              </>
            )
          }}
        </Shown>
      </View>
    </Page>
  )
}
